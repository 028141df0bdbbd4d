import type { FamilyContext } from "@/lib/context";
import { listChildren } from "@/lib/households/list-children";
import { longDay } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { describeRefusal } from "@/lib/reservations/places/describe-refusal";
import { describeNextStep } from "./describe-next-step";
import { loadSubject, type Subject } from "./load-subject";
import type { AskSearch } from "./schemas";
import type { AskSubject, AskView } from "./views";

const t = translatorOf("townHall");

/**
 * The form of "Demander à la mairie" as it was opened: for a child's place, for a child, or for none yet.
 * @throws DomainError "child-not-found", "activity-not-found" for what is not this household's
 */
export async function getAsk(ctx: FamilyContext, asked: AskSearch): Promise<AskView> {
  const children = await listChildren(ctx, ctx.actor.householdId);
  const only = children.length === 1 ? children[0]?.id : undefined;
  const childId = asked.enfant ?? only;
  return {
    children: children.map(({ id, firstName, lastName }) => ({ id, name: `${firstName} ${lastName}` })),
    subject: childId
      ? presentSubject(
          await loadSubject(ctx, { childId, activityId: asked.prestation, date: asked.jour }),
          ctx.commune.timeZone,
        )
      : null,
    phone: ctx.commune.contactPhone,
  };
}

function presentSubject({ child, activity, date, refusal }: Subject, timeZone: string): AskSubject {
  return {
    childId: child.id,
    activityId: activity?.id ?? "",
    date: date?.toString() ?? "",
    title: t("about", {
      about: [child.firstName, activity?.name, date && longDay(date)].filter(Boolean).join(" · "),
    }),
    reason: refusal && describeRefusal(refusal, timeZone),
    nextStep: refusal && describeNextStep(refusal, timeZone),
  };
}
