import { createServer, type Server, type ServerResponse } from "node:http";
import type { Mailbox } from "./mailbox";
import { listPage, mailPage, notFoundPage } from "./pages";

/** Our pages run nothing and load nothing but a mail's frame. */
const OURS =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'";
/** A mail's own HTML: a closed box, whose links open beside it. */
const A_MAIL =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** The mails after Mailpit's convention (`/api/v1/…`), and pages to read them. */
export function createMailServer(mailbox: Mailbox): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    answer(mailbox, `${request.method} ${pathname}`, response).catch((error: unknown) => {
      console.error(error);
      sendJson(response, 500, { Error: "internal error" });
    });
  });
}

async function answer(mailbox: Mailbox, route: string, response: ServerResponse): Promise<void> {
  switch (route) {
    case "GET /":
      return sendHtml(response, 200, listPage(mailbox.list()));
    case "GET /api/v1/messages": {
      const messages = mailbox.list().map(({ ID, MessageID, From, To, Subject, Created }) => ({
        ID,
        MessageID,
        From,
        To,
        Subject,
        Created,
      }));
      return sendJson(response, 200, { messages, total: messages.length });
    }
    case "DELETE /api/v1/messages":
      await mailbox.empty();
      return sendJson(response, 200, { messages: [], total: 0 });
  }
  const [, kind, id = "", part] = /^GET \/(api\/v1\/message|view)\/([0-9a-f-]+)(\/html)?$/.exec(route) ?? [];
  const mail = mailbox.find(id);
  if (kind === "view" && mail)
    return part ? sendHtml(response, 200, mail.HTML, A_MAIL) : sendHtml(response, 200, mailPage(mail));
  if (kind === "view") return sendHtml(response, 404, notFoundPage());
  if (kind && mail && !part) return sendJson(response, 200, mail);
  return sendJson(response, 404, { Error: "message not found" });
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    "Content-Type": "application/json; charset=utf-8",
    "Cache-Control": "no-store",
  });
  response.end(JSON.stringify(body));
}

function sendHtml(response: ServerResponse, status: number, html: string, policy = OURS): void {
  response.writeHead(status, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": policy,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
  });
  response.end(html);
}
