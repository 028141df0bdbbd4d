import { LEVELS } from "@/lib/catalogue/rules/levels";
import { translatorOf } from "@/lib/i18n/translator";
import { groupBy } from "@/lib/reservations/rules/group-by";

const t = translatorOf("deskReservations");

/** What says where a child stands in a list. */
export interface Pupil {
  firstName: string;
  lastName: string;
  level: string | null;
  className: string | null;
  schoolId: string;
  school: string;
}

export interface ClassOf<P extends Pupil> {
  /** "CE2 A", "CE2 A, École du Moulin" for a class of another school than the activity's, "Classe non renseignée". */
  name: string;
  pupils: P[];
}

const alphabet = new Intl.Collator("fr", { numeric: true });

/**
 * Pupils by class, their own site's classes first, then by level and name; within a class by name as the French
 * alphabet has it. Who has no class stands under the level, and who has neither comes last.
 */
export function groupByClass<P extends Pupil>(pupils: readonly P[], siteId: string): ClassOf<P>[] {
  const classes = groupBy(pupils, (pupil) => JSON.stringify([pupil.schoolId, classOf(pupil)]));
  return [...classes.values()]
    .map((together) => present(together.toSorted(byName), siteId))
    .sort((a, b) => compare(a.order, b.order))
    .map(({ name, pupils: together }) => ({ name, pupils: together }));
}

/** "DUPONT Paul" before "DURAND Ana". */
function byName(a: Pupil, b: Pupil): number {
  return alphabet.compare(a.lastName, b.lastName) || alphabet.compare(a.firstName, b.firstName);
}

const classOf = ({ className, level }: Pupil) => className || level || "";

type Order = readonly (string | number)[];

function present<P extends Pupil>(pupils: P[], siteId: string): ClassOf<P> & { order: Order } {
  const [first] = pupils;
  if (!first) throw new RangeError("A class has a pupil.");
  const own = first.schoolId === siteId;
  const of = classOf(first);
  const word = of || t("noClass");
  return {
    name: own ? word : t("classOfSchool", { name: word, school: first.school }),
    pupils,
    order: [own ? 0 : 1, own ? "" : first.school, of ? 0 : 1, Math.min(...pupils.map(rank)), of],
  };
}

/** Where a child's level stands in its years of school; what is unknown comes last. */
function rank({ level }: Pupil): number {
  const levels: readonly (string | null)[] = LEVELS;
  const found = levels.indexOf(level);
  return found < 0 ? LEVELS.length : found;
}

function compare(a: Order, b: Order): number {
  for (const [index, one] of a.entries()) {
    const other = b[index];
    const order =
      typeof one === "number" && typeof other === "number"
        ? one - other
        : alphabet.compare(String(one), String(other));
    if (order !== 0) return order;
  }
  return 0;
}
