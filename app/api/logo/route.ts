import { answerKept, answerRefused } from "@/app/api/upload-answers";
import { authorize } from "@/lib/accounts/permissions";
import type { Commune } from "@/lib/context";
import { findLogo } from "@/lib/desk/commune/find-logo";
import { LOGO_REFUSALS } from "@/lib/desk/commune/schemas";
import { setLogo } from "@/lib/desk/commune/set-logo";
import { type Admission, enter, enterToRead, enterToReadAsVisitor } from "@/lib/door";
import { DomainError } from "@/lib/errors";
import { respondWithPublicPicture } from "@/lib/files/public-response";
import { readUpload } from "@/lib/files/read-upload";
import { dropBytes } from "@/lib/files/store-file";
import { storeLogo } from "@/lib/files/store-logo";
import { isSameOrigin } from "@/lib/same-origin";

export const dynamic = "force-dynamic";

const PAGE = "/gestion/commune";

/** The logo of the commune that is asked for by its hostname: for everybody, and for whoever shows its e-mails. */
export async function GET(request: Request): Promise<Response> {
  const found = await enterToReadAsVisitor(findLogo);
  const logo = found.kind === "admitted" ? found.value : null;
  return (logo && (await respondWithPublicPicture(request, logo))) ?? notFound();
}

/**
 * Takes the commune's logo, field "fichier". Who sends it is asked before a byte is read, and no transaction waits while
 * it comes.
 */
export async function POST(request: Request): Promise<Response> {
  let name = "";
  try {
    if (!isSameOrigin(request.headers)) throw new DomainError("forbidden");
    const commune = letIn(
      await enterToRead("staff", async (ctx) => {
        authorize(ctx, "commune.change");
        return ctx.commune;
      }),
    );
    const [file] = (await readUpload(request, "fichier")).files;
    if (!file) throw new DomainError("upload-broken");
    name = file.name;
    await keep(commune, file);
    return answerKept(request, `${PAGE}?fait=logo`);
  } catch (error) {
    return answerRefused(request, error, (code) => {
      const told = LOGO_REFUSALS.find((known) => known === code);
      return told ? `${PAGE}?${new URLSearchParams({ refus: told, fichier: name })}` : null;
    });
  }
}

/** First the bytes, then the row that tells of them: a row never promises what is not there. */
async function keep(commune: Commune, file: Parameters<typeof storeLogo>[1]): Promise<void> {
  const stored = await storeLogo(commune, file);
  try {
    letIn(await enter("staff", (ctx) => setLogo(ctx, stored)));
  } catch (error) {
    await dropBytes(stored);
    throw error;
  }
}

function letIn<T>(admission: Admission<T>): T {
  if (admission.kind !== "admitted") throw new DomainError("signed-out");
  return admission.value;
}

const notFound = () =>
  new Response("Cette commune n’a pas de logo.", {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
