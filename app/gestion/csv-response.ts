import "server-only";
import type { Admission } from "@/lib/door";
import { DomainError } from "@/lib/errors";

/** A table to be kept as a file; for whom it is not, there is none. */
export async function csvResponse(name: string, written: Promise<Admission<string>>): Promise<Response> {
  const admission = await written.catch((error: unknown) => {
    if (error instanceof DomainError) return null;
    throw error;
  });
  if (admission?.kind !== "admitted") return new Response(null, { status: 404 });
  return new Response(admission.value, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
    },
  });
}
