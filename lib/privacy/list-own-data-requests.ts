import { and, desc, eq } from "drizzle-orm";
import { dataRequest } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { stampIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { describeRequest } from "./describe-request";
import type { DataRequestView } from "./views";

const SHOWN = 50;
const t = translatorOf("privacy");

/** The household's last requests about its data with their answers, newest first, in the commune's time. */
export async function listOwnDataRequests(ctx: FamilyContext): Promise<DataRequestView[]> {
  const { timeZone } = ctx.commune;
  const rows = await ctx.tx
    .select({
      id: dataRequest.id,
      kind: dataRequest.kind,
      body: dataRequest.body,
      sentAt: dataRequest.sentAt,
      answer: dataRequest.answer,
      answeredAt: dataRequest.answeredAt,
    })
    .from(dataRequest)
    .where(and(eq(dataRequest.communeId, ctx.commune.id), eq(dataRequest.householdId, ctx.actor.householdId)))
    .orderBy(desc(dataRequest.sentAt), desc(dataRequest.id))
    .limit(SHOWN);
  return rows.map((row) => ({
    id: row.id,
    kind: t(`requests.kinds.${row.kind}`),
    at: stampIn(row.sentAt, timeZone),
    body: row.body,
    stateText: describeRequest(row, timeZone),
    answer: row.answer,
  }));
}
