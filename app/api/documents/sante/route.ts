import { takeDocument } from "@/app/api/documents/take-document";
import { getHomeChild } from "@/lib/households/home-child";
import { addHealthFile } from "@/lib/records/health/add-health-file";

export const dynamic = "force-dynamic";

/** Takes a document of a child's health file; "enfant" in the address says whose. */
export async function POST(request: Request): Promise<Response> {
  const childId = new URL(request.url).searchParams.get("enfant") ?? "";
  return takeDocument(request, {
    back: `/foyer/enfants/${encodeURIComponent(childId)}/sante`,
    check: async (ctx) => {
      await getHomeChild(ctx, childId);
    },
    keep: (ctx, file) => addHealthFile(ctx, childId, file),
  });
}
