import { enterToRead } from "@/lib/door";
import { DomainError } from "@/lib/errors";
import { type FoundFile, respondWithFile } from "@/lib/files/file-response";
import { findDeskFile, findFamilyFile } from "@/lib/news/find-file";

export const dynamic = "force-dynamic";

/** A shared file, or a picture in the size that its place asks for, for who may see it; else there is none. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const file = await findReadable((await params).id);
  const size = new URL(request.url).searchParams.get("taille") === "carte" ? "card" : "full";
  return (file && (await respondWithFile(request, file, size))) ?? notFound();
}

async function findReadable(id: string): Promise<FoundFile | null> {
  const family = await enterToRead("guardian", (ctx) => findFamilyFile(ctx, id));
  if (family.kind === "admitted") return family.value;
  if (family.kind !== "elsewhere") return null;
  const desk = await enterToRead("staff", (ctx) => findDeskFile(ctx, id)).catch((error: unknown) => {
    if (error instanceof DomainError) return null;
    throw error;
  });
  return desk?.kind === "admitted" ? desk.value : null;
}

const notFound = () =>
  new Response("Ce fichier n’existe pas.", {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
