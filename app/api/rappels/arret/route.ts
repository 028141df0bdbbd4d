import { requestedCommune } from "@/lib/door";
import { followReminderLink } from "@/lib/reminders/follow-link";

export const dynamic = "force-dynamic";

/** A mail scanner opens every link: nothing changes here, the page asks. */
export function GET(request: Request): Response {
  return leadTo(pageOf(request));
}

/**
 * "Ne plus recevoir", pressed in the mail reader (RFC 8058) or on the page. The token in the address is the whole
 * proof: no cookie is looked at. From the page `souhait` says which of its two buttons it was.
 */
export async function POST(request: Request): Promise<Response> {
  const commune = await requestedCommune();
  const token = new URL(request.url).searchParams.get("jeton") ?? "";
  const form = await readForm(request);
  const wish = form?.get("souhait") === "reprendre" ? "resume" : "refuse";
  const choice = commune && (await followReminderLink(commune, token, wish));
  if (form?.has("souhait")) return leadTo(pageOf(request));
  return choice
    ? new Response("Rappels arrêtés.", { status: 200 })
    : new Response("Lien inconnu.", { status: 404 });
}

function pageOf(request: Request): string {
  const token = new URL(request.url).searchParams.get("jeton") ?? "";
  return `/rappels?jeton=${encodeURIComponent(token)}`;
}

/** A path alone: behind a proxy the server does not know its own name. */
function leadTo(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } });
}

async function readForm(request: Request): Promise<FormData | null> {
  try {
    return await request.formData();
  } catch {
    // A mail reader may send another kind of body, or none: the address says all that counts.
    return null;
  }
}
