import { createHash } from "node:crypto";
import { enterToReadAsVisitor } from "@/lib/door";
import { findCalendar } from "@/lib/reservations/feed/find-calendar";

export const dynamic = "force-dynamic";

const FILE = /^([\w-]+)\.ics$/;
const HEADERS = {
  "Cache-Control": "private, no-cache",
  "X-Content-Type-Options": "nosniff",
  "X-Robots-Tag": "noindex",
  "Referrer-Policy": "no-referrer",
};

/** A guardian's calendar: the token in the address is the whole proof, no cookie is looked at. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const token = FILE.exec((await params).token)?.[1] ?? "";
  const found = await enterToReadAsVisitor((ctx) => findCalendar(ctx, token));
  if (found.kind !== "admitted" || found.value === null)
    return new Response("Agenda introuvable.", {
      status: 404,
      headers: { ...HEADERS, "Content-Type": "text/plain; charset=utf-8" },
    });
  const etag = `"${createHash("sha256").update(found.value).digest("base64url")}"`;
  const headers = { ...HEADERS, ETag: etag };
  if (isKnown(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  return new Response(found.value, {
    headers: { ...headers, "Content-Type": "text/calendar; charset=utf-8" },
  });
}

/** What the calendar has already; a proxy on the way may have marked it as weak. */
function isKnown(sent: string | null, etag: string): boolean {
  return (sent ?? "").split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
}
