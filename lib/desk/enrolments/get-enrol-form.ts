import { Temporal } from "temporal-polyfill";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { enrolmentBounds } from "@/lib/enrolments/check-span";
import { describeDays, describeHours, describeSpan } from "@/lib/enrolments/describe-schedule";
import { type ChildEnrolment, listEnrolments } from "@/lib/enrolments/list-enrolments";
import { enrolmentStateOn } from "@/lib/enrolments/rules/enrolment-state";
import { translatorOf } from "@/lib/i18n/translator";
import { schoolYearOf } from "@/lib/time/school-year";
import { civilDateAt } from "@/lib/time/zone";
import { placeOf } from "../families/load-families";
import { listOffered, type Offered, sayUnfit } from "./list-offered";
import { takeChild } from "./take-child";
import type { EnrolChoice, EnrolView, StandingEnrolment } from "./views";

const t = translatorOf("families");

/**
 * What a child is enrolled in from today on, and what it can be enrolled in; proposed from today until the school year
 * ends: three statements. @throws DomainError "forbidden", "not-found"
 */
export async function getEnrolForm(
  ctx: StaffContext,
  of: { householdId: string; childId: string },
): Promise<EnrolView> {
  authorize(ctx, "children.enrol");
  const child = await takeChild(ctx, of);
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const [offered, all] = await Promise.all([listOffered(ctx, child.id), listEnrolments(ctx, [child.id])]);
  const standing = all.filter((one) => enrolmentStateOn(one, today) !== "over");
  const bounds = enrolmentBounds(ctx);
  const judged = offered.map((one) => ({
    one,
    reason: sayUnfit(one, child, { from: today, until: bounds.latest }),
  }));
  return {
    householdId: of.householdId,
    child: {
      id: child.id,
      name: `${child.firstName} ${child.lastName}`,
      firstName: child.firstName,
      place: placeOf(child),
    },
    enrolments: standing.map(presentStanding),
    choices: judged.flatMap(({ one, reason }) => (reason ? [] : presentChoice(one, standing))),
    others: judged.flatMap(({ one, reason }) =>
      reason ? { id: one.activity.id, label: labelOf(one), reason } : [],
    ),
    proposed: {
      startsOn: today.toString(),
      endsOn: schoolYearOf(today, ctx.commune.schoolYearMonth).until.toString(),
    },
    bounds: { earliest: bounds.earliest.toString(), latest: bounds.latest.toString() },
  };
}

const labelOf = ({ activity, site }: Offered) => `${activity.name} · ${site.name}`;

function presentStanding({ id, activity, site, startsOn, endsOn }: ChildEnrolment): StandingEnrolment {
  return {
    id,
    activity: activity.name,
    site,
    span: describeSpan(startsOn, endsOn),
    startsOn: startsOn.toString(),
    endsOn: endsOn?.toString() ?? "",
  };
}

function presentChoice(one: Offered, standing: readonly ChildEnrolment[]): EnrolChoice {
  const { activity, requestId } = one;
  const [last] = standing
    .filter((enrolment) => enrolment.activity.id === activity.id)
    .sort((a, b) => Temporal.PlainDate.compare(b.startsOn, a.startsOn));
  return {
    id: activity.id,
    label: labelOf(one),
    schedule: `${describeDays(activity)} · ${describeHours(activity)}`,
    standing: last ? t("enrol.standing", { span: describeSpan(last.startsOn, last.endsOn) }) : null,
    requestHref: requestId ? `/gestion/demandes/inscriptions/${requestId}` : null,
  };
}
