import type { StaffContext } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";
import { writeCsv } from "../write-csv";
import { listEveryFamily } from "./list-families";
import type { FamiliesSearch } from "./schemas";

const t = translatorOf("families");

/** The list of families as a table for a spreadsheet, a guardian a line. @throws DomainError "forbidden" */
export async function exportFamilies(
  ctx: StaffContext,
  search: Pick<FamiliesSearch, "q" | "compte">,
): Promise<string> {
  const families = await listEveryFamily(ctx, search);
  const heading = (
    ["family", "civility", "lastName", "firstName", "email", "phone", "state", "children"] as const
  ).map((key) => t(`csv.${key}`));
  const lines = families.flatMap(({ name, guardians, children }) => {
    const ofChildren = children.map((child) => `${child.name} (${child.place})`).join(", ");
    return guardians.map((one) => [
      name,
      one.civility,
      one.lastName,
      one.firstName,
      one.email ?? "",
      // A spreadsheet takes a space that does not break for a sign like any other.
      one.phone?.replaceAll("\u00a0", " ") ?? "",
      one.stateText,
      ofChildren,
    ]);
  });
  return writeCsv(heading, lines);
}
