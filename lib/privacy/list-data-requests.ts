import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { dataRequest, guardian } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { stampIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { describeRequest } from "./describe-request";
import type { DataRequestRow } from "./views";

const LISTED = 200;
const t = translatorOf("privacy");

/**
 * Up to 200 requests about data for the desk's inbox: those that wait, oldest first, or those that were answered, newest
 * first; times in the commune's zone. @throws DomainError "forbidden"
 */
export async function listDataRequests(
  ctx: StaffContext,
  { open }: { open: boolean },
): Promise<DataRequestRow[]> {
  authorize(ctx, "requests.read");
  const { timeZone } = ctx.commune;
  const rows = await ctx.tx
    .select({
      id: dataRequest.id,
      kind: dataRequest.kind,
      sentAt: dataRequest.sentAt,
      answeredAt: dataRequest.answeredAt,
      firstName: guardian.firstName,
      lastName: guardian.lastName,
    })
    .from(dataRequest)
    .innerJoin(
      guardian,
      and(eq(guardian.communeId, dataRequest.communeId), eq(guardian.id, dataRequest.guardianId)),
    )
    .where(
      and(
        eq(dataRequest.communeId, ctx.commune.id),
        open ? isNull(dataRequest.answeredAt) : isNotNull(dataRequest.answeredAt),
      ),
    )
    .orderBy(open ? asc(dataRequest.sentAt) : desc(dataRequest.sentAt), asc(dataRequest.id))
    .limit(LISTED);
  return rows.map((row) => ({
    id: row.id,
    at: stampIn(row.sentAt, timeZone),
    sortAt: row.sentAt.toString(),
    family: `${row.firstName} ${row.lastName}`,
    child: "",
    title: t(`requests.titles.${row.kind}`),
    stateText: describeRequest(row, timeZone),
    href: `/gestion/demandes/donnees/${row.id}`,
  }));
}
