import { enter, enterToRead } from "@/lib/door";
import { DomainError } from "@/lib/errors";
import { collectExport } from "@/lib/privacy/export/collect-export";
import { noteDownload } from "@/lib/privacy/export/note-download";
import { writeHtml } from "@/lib/privacy/export/write-html";
import { writeJson } from "@/lib/privacy/export/write-json";
import { exportSearch } from "@/lib/privacy/schemas";
import { readSearch } from "@/lib/search-params";
import { civilDateAt } from "@/lib/time/zone";
import { CONFIRM_PATH } from "@/lib/way-back";

export const dynamic = "force-dynamic";

const PAGE = "/mon-compte/donnees";
const WRITERS = {
  json: { write: writeJson, type: "application/json; charset=utf-8" },
  html: { write: writeHtml, type: "text/html; charset=utf-8" },
};

/** What the portal keeps about the guardian's household, as a file; it is collected as of one instant, then noted. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const { format = "json" } = readSearch(exportSearch, Object.fromEntries(searchParams));
  const collected = await enterToRead("guardian", collectExport).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === "confirm-needed") return null;
    throw error;
  });
  if (collected === null) return leadTo(CONFIRM_PATH);
  if (collected.kind === "signed-out") return leadTo("/connexion");
  if (collected.kind !== "admitted") return new Response(null, { status: 404 });
  const noted = await enter("guardian", (ctx) => noteDownload(ctx, format));
  if (noted.kind !== "admitted") return leadTo("/connexion");

  const { write, type } = WRITERS[format];
  const { at, timeZone } = collected.value;
  const name = `marelle-foyer-${civilDateAt(at, timeZone)}.${format}`;
  return new Response(write(collected.value), {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

/** A path alone: behind a proxy the server does not know its own name. */
function leadTo(path: string): Response {
  const location = `${path}?retour=${encodeURIComponent(PAGE)}`;
  return new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store" } });
}
