import { answerKept, answerRefused } from "@/app/api/upload-answers";
import type { FamilyContext } from "@/lib/context";
import { DOCUMENT_REFUSALS, DOCUMENT_TYPES } from "@/lib/documents/document-types";
import { type Admission, enter, enterToRead } from "@/lib/door";
import { DomainError } from "@/lib/errors";
import { type ReceivedForm, receiveForm } from "@/lib/files/receive-form";
import { dropBytes, type StoredBytes } from "@/lib/files/store-file";
import { isSameOrigin } from "@/lib/same-origin";

interface Taking {
  /** The path of the page that a plain form came from; it says `?refus=…&fichier=…`, or `?fait=envoye`. */
  back: string;
  /** Throws what stands in the way before a byte is read. It only reads. */
  check(ctx: FamilyContext): Promise<void>;
  /** Tells of the bytes, in a row. */
  keep(ctx: FamilyContext, file: StoredBytes, form: ReceivedForm): Promise<void>;
}

/**
 * Takes one paper of a family, field "fichier". Who sends it is asked before a byte is read, no transaction waits while
 * it comes, and bytes that no row tells of in the end are dropped.
 */
export async function takeDocument(request: Request, { back, check, keep }: Taking): Promise<Response> {
  try {
    if (!isSameOrigin(request.headers)) throw new DomainError("forbidden");
    const commune = letIn(
      await enterToRead("guardian", async (ctx) => {
        await check(ctx);
        return ctx.commune;
      }),
    );
    const form = await receiveForm(request, commune, { fileField: "fichier", accepted: DOCUMENT_TYPES });
    const { file } = form;
    if (!file) throw new DomainError("upload-broken");
    await orDrop(file, async () => letIn(await enter("guardian", (ctx) => keep(ctx, file, form))));
    return answerKept(request, `${back}?fait=envoye`);
  } catch (error) {
    return answerRefused(request, error, (code, { file = "" }) => {
      const told = DOCUMENT_REFUSALS.find((known) => known === code);
      return told ? `${back}?${new URLSearchParams({ refus: told, fichier: String(file) })}` : null;
    });
  }
}

/** First the bytes, then the row that tells of them: a row never promises what is not there. */
async function orDrop(file: StoredBytes, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await dropBytes(file);
    throw error;
  }
}

function letIn<T>(admission: Admission<T>): T {
  if (admission.kind !== "admitted") throw new DomainError("signed-out");
  return admission.value;
}
