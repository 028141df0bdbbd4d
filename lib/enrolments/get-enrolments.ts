import type { Temporal } from "temporal-polyfill";
import type { FamilyContext } from "@/lib/context";
import { type HouseholdChild, listChildren } from "@/lib/households/list-children";
import { numericDate } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { civilDateAt } from "@/lib/time/zone";
import { describeDays, describeHours, describeSpan } from "./describe-schedule";
import { type ChildEnrolment, listEnrolments } from "./list-enrolments";
import { listNeededPapers, type NeededPaper } from "./papers/list-needed-papers";
import { presentPapers } from "./papers/present-papers";
import { type HouseholdRequest, listOwnRequests } from "./requests/list-own-requests";
import { enrolmentStateOn } from "./rules/enrolment-state";
import type { ChildEnrolments, EnrolmentLine, EnrolmentsView, RequestLine } from "./views";

const t = translatorOf("enrolments");

interface Facts {
  enrolments: readonly ChildEnrolment[];
  requests: readonly HouseholdRequest[];
  papers: readonly NeededPaper[];
}

/**
 * What the household's children are enrolled in, what it has asked for, and the papers that go with it: four statements.
 * Of a child that lives in two households the other one's requests are not told, nor who sent a paper.
 */
export async function getEnrolments(ctx: FamilyContext): Promise<EnrolmentsView> {
  const { householdId } = ctx.actor;
  const children = await listChildren(ctx, householdId);
  const childIds = children.map(({ id }) => id);
  const [enrolments, requests, papers] = await Promise.all([
    listEnrolments(ctx, childIds),
    listOwnRequests(ctx),
    listNeededPapers(ctx, { householdId, childIds }),
  ]);
  return { children: children.map((child) => presentChild(ctx, child, { enrolments, requests, papers })) };
}

function presentChild(ctx: FamilyContext, child: HouseholdChild, facts: Facts): ChildEnrolments {
  const { timeZone } = ctx.commune;
  const today = civilDateAt(ctx.now, timeZone);
  const ofChild = <T extends { childId: string }>(rows: readonly T[]) =>
    rows.filter(({ childId }) => childId === child.id);
  return {
    id: child.id,
    firstName: child.firstName,
    askHref: `/inscriptions/demander?enfant=${child.id}`,
    enrolments: ofChild(facts.enrolments).map((one) => presentEnrolment(one, today)),
    requests: ofChild(facts.requests).map((one) => presentRequest(one, timeZone)),
    papers: presentPapers(ofChild(facts.papers), today, timeZone),
  };
}

function presentEnrolment(enrolment: ChildEnrolment, today: Temporal.PlainDate): EnrolmentLine {
  const { id, activity, site, startsOn, endsOn } = enrolment;
  return {
    id,
    activity: activity.name,
    site,
    schedule: `${describeDays(activity)} · ${describeHours(activity)}`,
    span: describeSpan(startsOn, endsOn),
    state: enrolmentStateOn(enrolment, today),
  };
}

function presentRequest({ id, activity, sentAt, state }: HouseholdRequest, timeZone: string): RequestLine {
  return {
    id,
    activity,
    asked: t("requests.asked", { date: numericDate(civilDateAt(sentAt, timeZone)) }),
    state,
  };
}
