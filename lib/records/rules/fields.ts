/** The fields of a family's file that its guardians change, and what becomes of a change. */

export const GUARDIAN_FIELDS = [
  "civility",
  "firstName",
  "lastName",
  "birthDate",
  "addressLine",
  "addressComplement",
  "postcode",
  "city",
  "country",
  "mobilePhone",
  "landline",
  "email",
  "employer",
  "employerMobile",
  "employerLandline",
  "receivesBills",
] as const;
export type GuardianField = (typeof GUARDIAN_FIELDS)[number];

export const CHILD_FIELDS = ["civility", "firstName", "lastName", "birthDate", "diets"] as const;
export type ChildField = (typeof CHILD_FIELDS)[number];

export type RecordField = GuardianField | ChildField;
/** Whose file a field is in. */
export type RecordSubject = { kind: "guardian"; id: string } | { kind: "child"; id: string };

/**
 * A field as it is kept and compared, before and after: a civil date is ISO, a telephone E.164, a country two letters,
 * a yes or no "true" or "false", diets their ids in order, joined by commas; null is empty.
 */
export type StoredValue = string | null;

/** "immediate": it counts at once; "review": the commune looks first, and what stood goes on counting. */
export type FieldMode = "immediate" | "review";

/** What the house proposes to a commune that has chosen nothing: identity and bills are looked at. */
const REVIEWED: Readonly<Record<RecordSubject["kind"], ReadonlySet<string>>> = {
  guardian: new Set<GuardianField>(["firstName", "lastName", "birthDate", "receivesBills"]),
  child: new Set<ChildField>(["firstName", "lastName", "birthDate"]),
};

export function proposedMode(kind: RecordSubject["kind"], field: RecordField): FieldMode {
  return REVIEWED[kind].has(field) ? "review" : "immediate";
}
