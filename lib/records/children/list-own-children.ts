import type { FamilyContext } from "@/lib/context";
import { listWishes, wishesOf } from "../changes/list-wishes";
import { presentWishes } from "../changes/present-wishes";
import { showValue } from "../changes/show-value";
import { listDiets, wordsOfDiets } from "../diets/list-diets";
import { findOwnChildren, type OwnChild, storedOf } from "./find-own-children";
import type { ChildCard } from "./views";

/** "Enfants": the children of the household, with what the household waits for. Three statements. */
export async function listOwnChildren(ctx: FamilyContext): Promise<ChildCard[]> {
  const [rows, wishes, diets] = await Promise.all([findOwnChildren(ctx), listWishes(ctx), listDiets(ctx)]);
  const words = { diets: wordsOfDiets(diets) };
  return rows.map((row) => {
    const stored = storedOf(row);
    return {
      id: row.id,
      name: `${row.firstName} ${row.lastName}`,
      firstName: row.firstName,
      birthDate: showValue("birthDate", stored("birthDate"), words),
      diets: row.diets && showValue("diets", row.diets, words),
      school: schoolOf(row),
      wishes: presentWishes(wishesOf(wishes, { kind: "child", id: row.id }), stored, words),
    };
  });
}

/** "École Jules-Ferry · CE2 A" */
export const schoolOf = ({ school, className, level }: OwnChild) =>
  [school, className ?? level].filter(Boolean).join(" · ");
