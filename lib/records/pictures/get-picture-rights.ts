import type { FamilyContext } from "@/lib/context";
import { getHomeChild } from "@/lib/households/home-child";
import { stampIn } from "@/lib/i18n/format-date";
import {
  currentAnswers,
  decidePictureRight,
  type PictureAnswer,
  PURPOSES,
  type Purpose,
} from "../rules/picture-rights";
import { type ChildGuardian, listChildGuardians, listConsents } from "./list-consents";
import type { PictureRightsView, Said } from "./views";

const HISTORY = 50;

/**
 * What may be done with pictures of a child, what this household's guardians said, and when. Of the child's other
 * household the outcome shows, never who said what.
 * @throws DomainError "child-not-found"
 */
export async function getPictureRights(ctx: FamilyContext, childId: string): Promise<PictureRightsView> {
  const { firstName } = await getHomeChild(ctx, childId);
  const guardians = await listChildGuardians(ctx, childId);
  const answers = await listConsents(ctx, childId);
  const own = guardians.filter(({ householdId }) => householdId === ctx.actor.householdId);
  return {
    childId,
    firstName,
    mayAnswer: own.some(({ id, hasAuthority }) => id === ctx.actor.guardianId && hasAuthority),
    outcome: byPurpose((purpose) => outcomeOf(answers, guardians, ctx.actor.guardianId, purpose)),
    own: saidBy(answers, ctx.actor.guardianId),
    others: own
      .filter(({ id, hasAuthority }) => id !== ctx.actor.guardianId && hasAuthority)
      .map((one) => ({ name: nameOf(one), said: saidBy(answers, one.id) })),
    history: answers
      .flatMap(({ id, guardianId, answeredAt, medium, place, granted }) => {
        const who = own.find((one) => one.id === guardianId);
        if (!who) return [];
        return [
          { id, at: stampIn(answeredAt, ctx.commune.timeZone), who: nameOf(who), medium, place, granted },
        ];
      })
      .slice(-HISTORY)
      .reverse(),
  };
}

const nameOf = ({ firstName, lastName }: ChildGuardian) => `${firstName} ${lastName}`;

function outcomeOf(
  answers: readonly PictureAnswer[],
  all: readonly ChildGuardian[],
  reader: string,
  purpose: Purpose,
): PictureRightsView["outcome"][Purpose] {
  const authorities = all.filter(({ hasAuthority }) => hasAuthority).map(({ id }) => id);
  if (decidePictureRight(answers, authorities, purpose)) return "allowed";
  // Who said yes, and wonders, is told that another has not: never who.
  const saidYes = authorities.includes(reader) && currentAnswers(answers, reader).get(purpose) === true;
  return saidYes ? "awaits-other" : "refused";
}

function saidBy(answers: readonly PictureAnswer[], guardianId: string): Record<Purpose, Said> {
  const current = currentAnswers(answers, guardianId);
  return byPurpose((purpose) => {
    const granted = current.get(purpose);
    return granted === undefined ? "none" : granted ? "yes" : "no";
  });
}

function byPurpose<T>(of: (purpose: Purpose) => T): Record<Purpose, T> {
  return Object.fromEntries(PURPOSES.map((purpose) => [purpose, of(purpose)])) as Record<Purpose, T>;
}
