import { v7 as uuidv7 } from "uuid";
import type { Commune } from "@/lib/context";
import { pdf } from "@/tests/factories/files";

const BOUNDARY = "---------------------------marelle";
export const MULTIPART = { "content-type": `multipart/form-data; boundary=${BOUNDARY}` };

/** Uploads ask of a commune where its bytes are kept, and no more. */
export const place: Commune = {
  id: uuidv7(),
  slug: "ville",
  name: "Ville",
  timeZone: "Europe/Paris",
  schoolZone: "B",
  publicHolidays: "national",
  schoolYearMonth: 9,
  logoFileId: null,
  version: 1,
  senderEmail: "portail@exemple.fr",
  contactEmail: "mairie@exemple.fr",
  contactPhone: null,
  accent: null,
  host: "ville.exemple.fr",
};

export const post = (body: BodyInit, headers: HeadersInit = {}) =>
  new Request("http://localhost/api/documents/sante", {
    method: "POST",
    body,
    headers,
    ...({ duplex: "half" } as object),
  });

/** A PDF of that many bytes: its end is padded, as readers allow. */
export function bigPdf(size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  bytes.set(pdf().subarray(0, size));
  for (let at = pdf().length; at < size; at += 1) bytes[at] = at % 251;
  return bytes;
}

/** A form with one file, as it goes over the line. */
export function formBytes(file: Uint8Array, name: string): Uint8Array<ArrayBuffer> {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="fichier"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return new Uint8Array(Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]));
}

/** Bytes in steps, each only when it is asked for; `tell` hears the length of each. */
export function slowly(
  bytes: Uint8Array<ArrayBuffer>,
  step = 65_536,
  tell: (length: number) => void = () => {},
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream(
    {
      pull(controller) {
        const chunk = bytes.subarray(at, at + step);
        at += chunk.length;
        tell(chunk.length);
        if (chunk.length > 0) controller.enqueue(chunk);
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

/** The same, until its sender hangs up. */
export function cutAfter(
  bytes: Uint8Array<ArrayBuffer>,
  at: number,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let sent = false;
  return new ReadableStream({
    pull(controller) {
      if (sent) controller.error(new Error("The sender has hung up."));
      else controller.enqueue(bytes.slice(0, at));
      sent = true;
    },
  });
}
