import { Agent, type IncomingHttpHeaders, request as send } from "node:http";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it came: still compressed when the server compressed it. */
  body: Buffer;
}

interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  agent?: Agent;
}

/** Requests in flight at once while a server is under load. */
const CONNECTIONS = 4;

/** One request over loopback. */
export function request(
  url: string,
  { method = "GET", headers = {}, body, agent }: Sent = {},
): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = send(url, { method, headers, agent }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", fail);
      response.on("end", () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on("error", fail);
    sent.end(body);
  });
}

/** A page that must be there. @throws Error on anything but 200: a redirect would be measured in its place. */
export async function getPage(url: string, headers: Record<string, string>, agent?: Agent): Promise<Answer> {
  const answer = await request(url, { headers, agent });
  if (answer.status !== 200)
    throw new Error(`${url} answered ${answer.status} ${answer.headers.location ?? ""}`);
  return answer;
}

/** The same page many times over a few connections, kept open meanwhile: no handshake is measured. */
export async function pour(url: string, headers: Record<string, string>, count: number): Promise<void> {
  // Not kept longer: the server closes what rests for five seconds, perhaps under the next request.
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  let left = count;
  const drain = async () => {
    while (left-- > 0) await getPage(url, headers, agent);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, drain)).finally(() => agent.destroy());
}
