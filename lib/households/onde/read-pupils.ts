import { Temporal } from "temporal-polyfill";
import { foldName } from "./fold-name";
import { type OndeLine, type OndeProblem, readTable } from "./read-table";

export interface OndeAddress {
  line: string;
  postcode: string;
  city: string;
}

export interface OndePupil {
  line: number;
  lastName: string;
  usageName: string | null;
  firstName: string;
  birthDate: Temporal.PlainDate;
  /** The national number; null when the file lacks it. */
  ine: string | null;
  /** One, or two when the school knows that the parents live apart. */
  addresses: OndeAddress[];
  level: string | null;
  className: string;
}

/** By folded name; the variants are those of the extractions seen so far. */
const COLUMNS = {
  lastName: ["NOM ELEVE", "NOM DE FAMILLE ELEVE", "NOM"],
  usageName: ["NOM D USAGE ELEVE", "NOM USAGE ELEVE"],
  firstName: ["PRENOM ELEVE", "PRENOM"],
  birthDate: ["DATE NAISSANCE", "DATE DE NAISSANCE"],
  ine: ["INE"],
  address1: ["ADRESSE1", "ADRESSE 1"],
  postcode1: ["CP1", "CP 1"],
  city1: ["COMMUNE1", "COMMUNE 1"],
  address2: ["ADRESSE2", "ADRESSE 2"],
  postcode2: ["CP2", "CP 2"],
  city2: ["COMMUNE2", "COMMUNE 2"],
  level: ["NIVEAU"],
  className: ["LIBELLE CLASSE", "CLASSE"],
} as const;
type Column = keyof typeof COLUMNS;
const NEEDED: readonly Column[] = ["lastName", "firstName", "birthDate", "className"];

/**
 * Reads the pupils of an ONDE extraction (CSVExtraction.csv). Lines that cannot be understood are told and left
 * out, a pupil who comes twice is told and kept once; nothing throws.
 */
export function readPupils(bytes: Uint8Array): { pupils: OndePupil[]; problems: OndeProblem[] } {
  const table = readTable(bytes);
  const problems = [...table.problems];
  const index = findColumns(table.header);
  const missing = NEEDED.filter((column) => index[column] === -1).map((column) => COLUMNS[column][0]);
  if (missing.length > 0 && table.header.length > 0)
    problems.push({ line: 1, message: `Colonnes introuvables : ${missing.join(", ")}.` });
  if (missing.length > 0) return { pupils: [], problems };

  const pupils: OndePupil[] = [];
  const known = new Map<string, OndePupil>();
  for (const line of table.lines) {
    const read = readPupil(line, index);
    if ("message" in read) {
      problems.push(read);
      continue;
    }
    const twin = keysOf(read)
      .map((key) => known.get(key))
      .find((found) => found !== undefined);
    if (twin) {
      const message = `${read.firstName} ${read.lastName} figure déjà à la ligne ${twin.line}.`;
      problems.push({ line: read.line, message });
      continue;
    }
    for (const key of keysOf(read)) known.set(key, read);
    pupils.push(read);
  }
  return { pupils, problems };
}

function findColumns(header: readonly string[]): Record<Column, number> {
  const at = (names: readonly string[]) => header.findIndex((name) => names.includes(name));
  const columns = Object.keys(COLUMNS) as Column[];
  return Object.fromEntries(columns.map((column) => [column, at(COLUMNS[column])])) as Record<Column, number>;
}

function readPupil({ line, cells }: OndeLine, index: Record<Column, number>): OndePupil | OndeProblem {
  const cell = (column: Column) => cells[index[column]] ?? "";
  // Extractions may end with a line of their own: a date, a count.
  if (cells.filter((value) => value !== "").length < NEEDED.length)
    return { line, message: `Cette ligne n’est pas celle d’un élève : « ${cells.join(" ").trim()} ».` };
  const [lastName, firstName, className] = [cell("lastName"), cell("firstName"), cell("className")];
  if (!lastName || !firstName) return { line, message: "Le nom ou le prénom de l’élève manque." };
  const birthDate = readFrenchDate(cell("birthDate"));
  if (!birthDate) {
    const message = `Date de naissance impossible pour ${firstName} ${lastName} : « ${cell("birthDate")} ».`;
    return { line, message };
  }
  if (!className) return { line, message: `La classe de ${firstName} ${lastName} manque.` };
  const addresses = [
    { line: cell("address1"), postcode: cell("postcode1"), city: cell("city1") },
    { line: cell("address2"), postcode: cell("postcode2"), city: cell("city2") },
  ].filter((address) => address.line !== "");
  return {
    line,
    lastName,
    usageName: cell("usageName") || null,
    firstName,
    birthDate,
    ine: cell("ine") || null,
    addresses,
    level: cell("level") || null,
    className,
  };
}

/** Two lines are one pupil when they share the national number, or name, first name and birth date. */
function keysOf({ ine, lastName, firstName, birthDate }: OndePupil): string[] {
  const person = `${foldName(lastName)}/${foldName(firstName)}/${birthDate.toString()}`;
  return ine ? [person, `INE ${ine}`] : [person];
}

/** "24/09/2020"; 31 February and two-figure years are null. */
export function readFrenchDate(text: string): Temporal.PlainDate | null {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (!day || !month || !year) return null;
  try {
    return Temporal.PlainDate.from(
      { day: Number(day), month: Number(month), year: Number(year) },
      { overflow: "reject" },
    );
  } catch {
    // A date that does not exist is an answer here, not an incident.
    return null;
  }
}
