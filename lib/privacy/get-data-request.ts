import { and, eq } from "drizzle-orm";
import { dataRequest, guardian, staff } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { stampIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { idIn } from "@/lib/search-params";
import { describeRequest } from "./describe-request";
import type { DeskDataRequest } from "./views";

const t = translatorOf("privacy");

/** One request about data, as the desk reads it. @throws DomainError "forbidden", "not-found" */
export async function getDataRequest(ctx: StaffContext, id: string): Promise<DeskDataRequest> {
  authorize(ctx, "requests.read");
  const row = await findRequest(ctx, idIn(id));
  if (!row) throw new DomainError("not-found");
  const { timeZone } = ctx.commune;
  const { request, agent } = row;
  return {
    id: request.id,
    kind: t(`requests.titles.${request.kind}`),
    at: stampIn(request.sentAt, timeZone),
    body: request.body,
    stateText: describeRequest(request, timeZone),
    answer: request.answer,
    family: `${row.firstName} ${row.lastName}`,
    familyHref: `/gestion/familles/${request.householdId}`,
    answeredBy:
      request.answeredAt && agent
        ? t("desk.answeredBy", {
            name: `${agent.firstName} ${agent.lastName}`,
            stamp: stampIn(request.answeredAt, timeZone),
          })
        : null,
  };
}

async function findRequest(ctx: StaffContext, id: string) {
  const of = dataRequest;
  const [row] = await ctx.tx
    .select({
      request: dataRequest,
      firstName: guardian.firstName,
      lastName: guardian.lastName,
      agent: { firstName: staff.firstName, lastName: staff.lastName },
    })
    .from(of)
    .innerJoin(guardian, and(eq(guardian.communeId, of.communeId), eq(guardian.id, of.guardianId)))
    .leftJoin(staff, and(eq(staff.communeId, of.communeId), eq(staff.id, of.answeredBy)))
    .where(and(eq(of.communeId, ctx.commune.id), eq(of.id, id)));
  return row;
}
