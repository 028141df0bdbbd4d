import { takeDocument } from "@/app/api/documents/take-document";
import { getAskedPaper } from "@/lib/enrolments/papers/get-asked-paper";
import { sendPaper } from "@/lib/enrolments/papers/send-paper";
import { getHomeChild } from "@/lib/households/home-child";

export const dynamic = "force-dynamic";

/** Takes a paper that is asked for: "enfant" and "piece" in the address say which, "demande" from which request's page. */
export async function POST(request: Request): Promise<Response> {
  const search = new URL(request.url).searchParams;
  const childId = search.get("enfant") ?? "";
  const paperKindId = search.get("piece") ?? "";
  const requestId = search.get("demande");
  return takeDocument(request, {
    back: requestId ? `/inscriptions/${encodeURIComponent(requestId)}` : "/inscriptions",
    check: async (ctx) => {
      await getAskedPaper(ctx, await getHomeChild(ctx, childId), paperKindId);
    },
    keep: (ctx, file) => sendPaper(ctx, { childId, paperKindId, file }),
  });
}
