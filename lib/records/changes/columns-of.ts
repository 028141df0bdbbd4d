import { parseCivilDate } from "@/lib/time/civil-date";
import type { FieldValues } from "./write-fields";

/** Stored forms as the columns of a guardian's or a child's row take them. Diets are no column. */
export function columnsOf({
  birthDate,
  receivesBills,
  civility,
  firstName,
  lastName,
  country,
  ...texts
}: FieldValues) {
  const { diets: _, ...plain } = texts;
  return {
    ...plain,
    ...(birthDate !== undefined && { birthDate: parseCivilDate(birthDate) ?? undefined }),
    ...(receivesBills !== undefined && { receivesBills: receivesBills === "true" }),
    // Those that a row cannot be without.
    ...(civility && { civility }),
    ...(firstName && { firstName }),
    ...(lastName && { lastName }),
    ...(country && { country }),
  };
}
