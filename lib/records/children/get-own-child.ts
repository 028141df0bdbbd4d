import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { civilDateAt } from "@/lib/time/zone";
import { writeBase } from "../changes/base";
import { listWishes, wishedOr, wishesOf } from "../changes/list-wishes";
import { presentWishes } from "../changes/present-wishes";
import { listDiets, wordsOfDiets } from "../diets/list-diets";
import { birthBounds } from "../rules/birth-dates";
import { CHILD_FIELDS } from "../rules/fields";
import { toChildForm } from "./child-form";
import { findOwnChildren, storedOf } from "./find-own-children";
import { schoolOf } from "./list-own-children";
import type { ChildFile } from "./views";

/**
 * The form of a child of the household, as it opens: what the household has asked for counts as what it shows. Diets
 * that are no longer proposed are there for who has them. Three statements.
 * @throws DomainError "child-not-found"
 */
export async function getOwnChild(ctx: FamilyContext, childId: string): Promise<ChildFile> {
  const [rows, all, diets] = await Promise.all([findOwnChildren(ctx), listWishes(ctx), listDiets(ctx)]);
  const row = rows.find(({ id }) => id === childId);
  if (!row) throw new DomainError("child-not-found");
  const wishes = wishesOf(all, { kind: "child", id: childId });
  const stored = storedOf(row);
  const current = wishedOr(wishes, stored);
  const chosen = new Set((current("diets") ?? "").split(","));
  const had = new Set((row.diets ?? "").split(","));
  const { earliest, latest } = birthBounds("child", civilDateAt(ctx.now, ctx.commune.timeZone));
  return {
    id: row.id,
    name: `${row.firstName} ${row.lastName}`,
    values: toChildForm(current),
    base: writeBase(CHILD_FIELDS, current),
    diets: diets
      .filter(({ id, archived }) => !archived || chosen.has(id) || had.has(id))
      .map(({ id, label }) => ({ id, label, checked: chosen.has(id) })),
    school: schoolOf(row),
    wishes: presentWishes(wishes, stored, { diets: wordsOfDiets(diets) }),
    births: { earliest: earliest.toString(), latest: latest.toString() },
  };
}
