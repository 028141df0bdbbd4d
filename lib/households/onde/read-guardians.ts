import type { OndeAddress } from "./read-pupils";
import { type OndeLine, type OndeProblem, readTable } from "./read-table";

/** A child as the guardian's line names it: no number, no birth date. */
export interface OndeChildName {
  lastName: string;
  usageName: string | null;
  firstName: string;
  className: string;
}

export interface OndeGuardian {
  line: number;
  civility: string;
  /** The name used every day, or the family name when there is no other. */
  lastName: string;
  familyName: string;
  firstName: string;
  /** Null when the line gives none. */
  address: OndeAddress | null;
  email: string | null;
  mobilePhone: string | null;
  children: OndeChildName[];
}

const COLUMNS = {
  civility: ["CIVILITE RESPONSABLE", "CIVILITE"],
  usageName: ["NOM USAGE RESPONSABLE", "NOM D USAGE RESPONSABLE"],
  familyName: ["NOM RESPONSABLE", "NOM DE FAMILLE RESPONSABLE"],
  firstName: ["PRENOM RESPONSABLE"],
  address: ["ADRESSE RESPONSABLE", "ADRESSE"],
  postcode: ["CP RESPONSABLE", "CP"],
  city: ["COMMUNE RESPONSABLE", "COMMUNE"],
  email: ["COURRIEL", "COURRIEL RESPONSABLE", "EMAIL", "MEL"],
  homePhone: ["TELEPHONE DOMICILE"],
  workPhone: ["TELEPHONE TRAVAIL"],
  mobilePhone: ["TELEPHONE PORTABLE"],
} as const;
type Column = keyof typeof COLUMNS;

/** Usage name, family name, first name, class: repeated as often as the widest family needs. */
const BLOCK = 4;
const FIRST_OF_BLOCK = ["NOM D USAGE ENFANT", "NOM USAGE ENFANT"];

/**
 * Reads the guardians of an ONDE extraction: one line a guardian, then a block of four cells for each child.
 * Lines that cannot be understood are told and left out; nothing throws.
 */
export function readGuardians(bytes: Uint8Array): { guardians: OndeGuardian[]; problems: OndeProblem[] } {
  const { header, lines, problems } = readTable(bytes);
  if (header.length === 0) return { guardians: [], problems };
  const columns = Object.keys(COLUMNS) as Column[];
  const at = (names: readonly string[]) => header.findIndex((name) => names.includes(name));
  const index = Object.fromEntries(columns.map((one) => [one, at(COLUMNS[one])])) as Record<Column, number>;
  const blocks = at(FIRST_OF_BLOCK);
  const missing = (["familyName", "firstName"] as const).filter((column) => index[column] === -1);
  const names = missing.map((column): string => COLUMNS[column][0]);
  if (blocks === -1) names.push("NOM D USAGE ENFANT");
  if (names.length > 0) {
    const message = `Colonnes introuvables : ${names.join(", ")}.`;
    return { guardians: [], problems: [...problems, { line: 1, message }] };
  }

  const guardians: OndeGuardian[] = [];
  const told: OndeProblem[] = [...problems];
  const known = new Map<string, number>();
  for (const line of lines) {
    const read = readGuardian(line, index, blocks, told);
    if (!read) continue;
    const content = JSON.stringify({ ...read, line: 0 });
    const twin = known.get(content);
    if (twin === undefined) {
      known.set(content, read.line);
      guardians.push(read);
      continue;
    }
    const message = `${read.firstName} ${read.lastName} figure déjà à la ligne ${twin}.`;
    told.push({ line: read.line, message });
  }
  return { guardians, problems: told };
}

function readGuardian(
  { line, cells }: OndeLine,
  index: Record<Column, number>,
  blocks: number,
  problems: OndeProblem[],
): OndeGuardian | null {
  const cell = (column: Column) => cells[index[column]] ?? "";
  const tell = (message: string) => problems.push({ line, message });
  const children = readChildren(cells.slice(blocks), tell);
  const familyName = cell("familyName") || cell("usageName");
  if (!familyName || !cell("firstName")) {
    tell(
      children.length > 0
        ? "Le nom ou le prénom du responsable manque."
        : `Cette ligne n’est pas celle d’un responsable : « ${cells.join(" ").trim()} ».`,
    );
    return null;
  }
  const address = { line: cell("address"), postcode: cell("postcode"), city: cell("city") };
  const email = cell("email");
  const isEmail = /^[^\s@]+@[^\s@]+$/.test(email);
  if (email && !isEmail) tell(`Adresse e-mail illisible : « ${email} ».`);
  if (children.length === 0) tell(`${cell("firstName")} ${familyName} n’a aucun enfant dans le fichier.`);
  return {
    line,
    civility: cell("civility"),
    lastName: cell("usageName") || familyName,
    familyName,
    firstName: cell("firstName"),
    address: address.line ? address : null,
    email: isEmail ? email : null,
    mobilePhone: cell("mobilePhone") || cell("homePhone") || cell("workPhone") || null,
    children,
  };
}

function readChildren(cells: readonly string[], tell: (message: string) => void): OndeChildName[] {
  const children: OndeChildName[] = [];
  for (let at = 0; at < cells.length; at += BLOCK) {
    const [usageName = "", familyName = "", firstName = "", className = ""] = cells.slice(at, at + BLOCK);
    if (!usageName && !familyName && !firstName && !className) continue;
    const lastName = familyName || usageName;
    if (lastName && firstName)
      children.push({ lastName, usageName: usageName || null, firstName, className });
    else
      tell(`Un enfant sans nom ou sans prénom : « ${[lastName, firstName, className].join(" ").trim()} ».`);
  }
  return children;
}
