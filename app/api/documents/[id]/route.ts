import type { FamilyContext, StaffContext } from "@/lib/context";
import { enter } from "@/lib/door";
import { findFamilyPaper, openDeskPaper } from "@/lib/enrolments/papers/find-paper-file";
import { DomainError } from "@/lib/errors";
import { type FoundFile, respondWithFile } from "@/lib/files/file-response";
import { openDeskHealthFile, openFamilyHealthFile } from "@/lib/records/health/open-health-file";

export const dynamic = "force-dynamic";

/** Each opens its own kind of paper, and notes that it was opened: the first that knows the file answers. */
const FAMILY: readonly Opener<FamilyContext>[] = [openFamilyHealthFile, findFamilyPaper];
const DESK: readonly Opener<StaffContext>[] = [openDeskHealthFile, openDeskPaper];

type Opener<C> = (ctx: C, id: string) => Promise<FoundFile | null>;

/** A paper of a family, for who may see it, to be saved; else there is none. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const file = await openReadable((await params).id);
  return (file && (await respondWithFile(request, file, "full"))) ?? notFound();
}

async function openReadable(id: string): Promise<FoundFile | null> {
  const family = await enter("guardian", (ctx) => openFirst(FAMILY, ctx, id));
  if (family.kind === "admitted") return family.value;
  if (family.kind !== "elsewhere") return null;
  const desk = await enter("staff", (ctx) => openFirst(DESK, ctx, id));
  return desk.kind === "admitted" ? desk.value : null;
}

async function openFirst<C>(openers: readonly Opener<C>[], ctx: C, id: string): Promise<FoundFile | null> {
  for (const open of openers) {
    const found = await open(ctx, id).catch(refused);
    if (found) return found;
  }
  return null;
}

/** Not this agent's to see is the same as missing. */
function refused(error: unknown): null {
  if (error instanceof DomainError) return null;
  throw error;
}

const notFound = () =>
  new Response("Ce document n’existe pas.", {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
