export const MEDIA = ["photo", "video"] as const;
export const PLACES = ["internal", "website", "press"] as const;
export type Medium = (typeof MEDIA)[number];
export type Place = (typeof PLACES)[number];
/** "photo-press" */
export type Purpose = `${Medium}-${Place}`;

export const PURPOSES: readonly Purpose[] = MEDIA.flatMap((medium) =>
  PLACES.map((place): Purpose => `${medium}-${place}`),
);

/** One answer of one guardian, as it was given. */
export interface PictureAnswer {
  guardianId: string;
  medium: Medium;
  place: Place;
  granted: boolean;
}

/** What a guardian says now: the last answer counts. Answers come oldest first. */
export function currentAnswers(
  answers: readonly PictureAnswer[],
  guardianId: string,
): ReadonlyMap<Purpose, boolean> {
  return new Map(
    answers
      .filter((answer) => answer.guardianId === guardianId)
      .map(({ medium, place, granted }) => [`${medium}-${place}`, granted]),
  );
}

/**
 * Whether the child may be taken and shown for this purpose: only where every guardian with parental authority, of all
 * its households, last said yes. Who has not answered has not said yes; without any such guardian nobody has.
 */
export function decidePictureRight(
  answers: readonly PictureAnswer[],
  guardiansWithAuthority: readonly string[],
  purpose: Purpose,
): boolean {
  return (
    guardiansWithAuthority.length > 0 &&
    guardiansWithAuthority.every((id) => currentAnswers(answers, id).get(purpose) === true)
  );
}
