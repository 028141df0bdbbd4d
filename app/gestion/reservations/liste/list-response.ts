import "server-only";
import type { CollectedList } from "@/lib/desk/reservations/collect-list";
import { nameListFile } from "@/lib/desk/reservations/name-list-file";
import type { Admission } from "@/lib/door";
import { DomainError } from "@/lib/errors";

interface Format {
  ending: "pdf" | "xlsx";
  type: string;
  write(list: CollectedList): Promise<Buffer>;
}

/** A list to be kept as a file, written when its transaction has ended; for whom it is not, there is none. */
export async function listResponse(
  collected: Promise<Admission<CollectedList>>,
  { ending, type, write }: Format,
): Promise<Response> {
  const admission = await collected.catch((error: unknown) => {
    if (error instanceof DomainError) return null;
    throw error;
  });
  if (admission?.kind !== "admitted") return new Response(null, { status: 404 });
  const list = admission.value;
  return new Response(new Uint8Array(await write(list)), {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${nameListFile(list)}.${ending}"`,
      "cache-control": "private, no-store",
    },
  });
}
