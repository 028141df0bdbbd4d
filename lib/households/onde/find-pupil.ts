import { foldName } from "./fold-name";
import type { OndeChildName } from "./read-guardians";
import type { OndePupil } from "./read-pupils";

export type FoundPupil =
  | { kind: "found"; pupil: OndePupil }
  /** Right name, but another class than the guardian's line says: it may have changed since. */
  | { kind: "other-class"; pupil: OndePupil }
  | { kind: "several"; pupils: OndePupil[] }
  | { kind: "unknown" };

/**
 * Finds the pupil whom a guardian's line names: by name, first name and class, by family name or usage name;
 * failing that by name alone, if only one pupil bears it.
 */
export function createPupilFinder(pupils: readonly OndePupil[]): (name: OndeChildName) => FoundPupil {
  const byClass = new Map<string, OndePupil[]>();
  const byName = new Map<string, OndePupil[]>();
  for (const pupil of pupils)
    for (const name of namesOf(pupil)) {
      push(byName, name, pupil);
      push(byClass, `${name}/${foldName(pupil.className)}`, pupil);
    }
  return (child) => {
    const names = namesOf(child);
    const inClass = distinct(
      names.flatMap((one) => byClass.get(`${one}/${foldName(child.className)}`) ?? []),
    );
    if (inClass.length > 1) return { kind: "several", pupils: inClass };
    if (inClass[0]) return { kind: "found", pupil: inClass[0] };
    const named = distinct(names.flatMap((one) => byName.get(one) ?? []));
    if (named.length > 1) return { kind: "several", pupils: named };
    if (named[0]) return { kind: "other-class", pupil: named[0] };
    return { kind: "unknown" };
  };
}

function namesOf({ lastName, usageName, firstName }: OndePupil | OndeChildName): string[] {
  return distinct(
    [lastName, usageName ?? lastName].map((name) => `${foldName(name)}/${foldName(firstName)}`),
  );
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

function push(index: Map<string, OndePupil[]>, key: string, pupil: OndePupil): void {
  const there = index.get(key);
  if (there) there.push(pupil);
  else index.set(key, [pupil]);
}
