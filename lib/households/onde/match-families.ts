import { createPupilFinder } from "./find-pupil";
import { foldName } from "./fold-name";
import type { OndeGuardian } from "./read-guardians";
import type { OndeAddress, OndePupil } from "./read-pupils";

/** A household in the making: who lives under one roof, and their children. */
export interface OndeFamily {
  guardians: OndeGuardian[];
  pupils: OndePupil[];
}

/** Why a person should look before the import is trusted. */
export type OndeDoubt =
  | { code: "pupil-without-guardian"; pupil: OndePupil }
  | { code: "pupil-unknown"; guardian: OndeGuardian; name: string }
  | { code: "pupil-ambiguous"; guardian: OndeGuardian; candidates: OndePupil[] }
  | { code: "class-differs"; guardian: OndeGuardian; pupil: OndePupil }
  /** The school knows a second address, and no guardian lives there. */
  | { code: "second-parent-missing"; pupil: OndePupil }
  /** Two addresses among the guardians, of which the school knows one only: apart, or a slip? */
  | { code: "apart-unconfirmed"; pupil: OndePupil }
  /** More than two roofs: a child has two households at the most. Only the first two are kept. */
  | { code: "too-many-households"; pupil: OndePupil }
  /** One address cannot open two accounts. */
  | { code: "email-shared"; guardians: OndeGuardian[] }
  /** The file lost a letter: "B?UF". */
  | { code: "name-damaged"; pupil: OndePupil };

/**
 * Groups the two files of ONDE into households: guardians who share a child and an address are one, parents who
 * live apart are two, and their child is in both. Every pupil is in a family or in a doubt; families and doubts
 * come in the order of the files.
 */
export function matchFamilies(
  pupils: readonly OndePupil[],
  guardians: readonly OndeGuardian[],
): { families: OndeFamily[]; doubts: OndeDoubt[] } {
  const doubts: OndeDoubt[] = [];
  const homes = findHomes(pupils, guardians, doubts);
  const families = mergeHomes(homes);
  const householdsOf = new Map<OndePupil, OndeFamily[]>();
  for (const family of families)
    for (const pupil of [...family.pupils]) {
      const there = householdsOf.get(pupil) ?? [];
      if (there.length < 2) householdsOf.set(pupil, [...there, family]);
      else {
        family.pupils.splice(family.pupils.indexOf(pupil), 1);
        doubts.push({ code: "too-many-households", pupil });
      }
    }
  for (const pupil of pupils) doubts.push(...doubtsOf(pupil, householdsOf.get(pupil) ?? []));
  doubts.push(...sharedEmails(guardians));
  return { families: families.filter((family) => family.pupils.length > 0), doubts };
}

interface Home {
  guardian: OndeGuardian;
  pupils: OndePupil[];
}

function findHomes(
  pupils: readonly OndePupil[],
  guardians: readonly OndeGuardian[],
  doubts: OndeDoubt[],
): Home[] {
  const find = createPupilFinder(pupils);
  return guardians.map((guardian) => {
    const own = new Set<OndePupil>();
    for (const child of guardian.children) {
      const found = find(child);
      switch (found.kind) {
        case "found":
          own.add(found.pupil);
          break;
        case "other-class":
          own.add(found.pupil);
          doubts.push({ code: "class-differs", guardian, pupil: found.pupil });
          break;
        case "several":
          doubts.push({ code: "pupil-ambiguous", guardian, candidates: found.pupils });
          break;
        case "unknown":
          doubts.push({ code: "pupil-unknown", guardian, name: `${child.firstName} ${child.lastName}` });
      }
    }
    return { guardian, pupils: [...own] };
  });
}

/** A guardian joins the first family of the same address with a child in common; without an address, of any. */
function mergeHomes(homes: readonly Home[]): OndeFamily[] {
  const families: OndeFamily[] = [];
  const familiesOf = new Map<OndePupil, Set<OndeFamily>>();
  const known = homes.filter(({ guardian }) => guardian.address !== null);
  const homeless = homes.filter(({ guardian }) => guardian.address === null);
  for (const { guardian, pupils } of [...known, ...homeless]) {
    const near = new Set(pupils.flatMap((pupil) => [...(familiesOf.get(pupil) ?? [])]));
    const same = [...near].filter((family) => mayShareRoof(family, guardian));
    const [family = { guardians: [], pupils: [] }, ...bridged] = same;
    if (same.length === 0) families.push(family);
    for (const other of bridged) {
      family.guardians.push(...other.guardians);
      family.pupils.push(...other.pupils);
      families.splice(families.indexOf(other), 1);
    }
    family.guardians.push(guardian);
    family.pupils = [...new Set([...family.pupils, ...pupils])];
    for (const pupil of family.pupils) {
      const there = familiesOf.get(pupil) ?? new Set();
      for (const other of bridged) there.delete(other);
      familiesOf.set(pupil, there.add(family));
    }
  }
  return families;
}

function mayShareRoof(family: OndeFamily, guardian: OndeGuardian): boolean {
  const { address } = guardian;
  if (address === null) return true;
  return family.guardians.some((one) => one.address !== null && roofOf(one.address) === roofOf(address));
}

/** "SAINT AUBIN SUR LE PRE" and "SAINT-AUBIN-SUR-LE-PRÉ" are one town: the postcode says which. */
const roofOf = ({ line, postcode }: OndeAddress): string => `${foldName(line)}/${foldName(postcode)}`;

function doubtsOf(pupil: OndePupil, families: readonly OndeFamily[]): OndeDoubt[] {
  const doubts: OndeDoubt[] = [];
  if (families.length === 0) doubts.push({ code: "pupil-without-guardian", pupil });
  const roofs = new Set(
    families.flatMap(({ guardians }) =>
      guardians.flatMap(({ address }) => (address ? [roofOf(address)] : [])),
    ),
  );
  const second = pupil.addresses[1];
  if (families.length === 1 && second && !pupil.addresses.every((one) => roofs.has(roofOf(one))))
    doubts.push({ code: "second-parent-missing", pupil });
  if (families.length > 1 && !second) doubts.push({ code: "apart-unconfirmed", pupil });
  if (`${pupil.lastName} ${pupil.firstName}`.includes("?")) doubts.push({ code: "name-damaged", pupil });
  return doubts;
}

function sharedEmails(guardians: readonly OndeGuardian[]): OndeDoubt[] {
  const byEmail = new Map<string, OndeGuardian[]>();
  for (const guardian of guardians) {
    if (!guardian.email) continue;
    const email = guardian.email.toLowerCase();
    byEmail.set(email, [...(byEmail.get(email) ?? []), guardian]);
  }
  return [...byEmail.values()]
    .filter((sharing) => sharing.length > 1)
    .map((sharing) => ({ code: "email-shared", guardians: sharing }));
}
