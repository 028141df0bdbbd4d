import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readGuardians } from "@/lib/households/onde/read-guardians";
import { readFrenchDate, readPupils } from "@/lib/households/onde/read-pupils";

const HEADER = "Nom élève;Nom d'usage élève;Prénom élève;Date naissance;Sexe;INE;Libellé classe;";
const latin1 = (...lines: string[]) => Buffer.from(lines.join("\r\n"), "latin1");
const pupilsOf = (...lines: string[]) => readPupils(latin1(HEADER, ...lines));
const sample = (name: string) => readFile(new URL(`../../scripts/demo/data/onde/${name}`, import.meta.url));

describe("the pupils' file", () => {
  it.each([
    ["an apostrophe", "O'BRIEN;;Zoé;01/02/2018;F;1A;CP A", "O'BRIEN", "Zoé"],
    ["accents", "LEFÈVRE;;Héloïse;01/02/2018;F;1A;CP A", "LEFÈVRE", "Héloïse"],
    ["stray spaces", "  MARTIN  ;; Anne  Lise ;01/02/2018 ;F;1A; CP A ", "MARTIN", "Anne Lise"],
    ["a quote inside a name", 'DE "LA TOUR;;Léo;01/02/2018;M;1A;CP A', 'DE "LA TOUR', "Léo"],
    ["quoted cells", '"MARTIN";"";"Léo";"01/02/2018";"M";"1A";"CP A"', "MARTIN", "Léo"],
    ["a longer row", "MARTIN;;Léo;01/02/2018;M;1A;CP A;;;;;x", "MARTIN", "Léo"],
  ])("reads %s", (_, line, lastName, firstName) => {
    const { pupils, problems } = pupilsOf(line);
    expect(problems).toEqual([]);
    expect(pupils).toMatchObject([{ line: 2, lastName, firstName, className: "CP A" }]);
    expect(pupils[0]?.birthDate.toString()).toBe("2018-02-01");
  });

  it.each([
    ["a footer", "Extraction du 12/09/2026", "Cette ligne n’est pas celle d’un élève"],
    ["no first name", "MARTIN;;;01/02/2018;F;1A;CP A", "Le nom ou le prénom"],
    ["31 February", "MARTIN;;Léo;31/02/2018;M;1A;CP A", "Date de naissance impossible pour Léo MARTIN"],
    ["an American date", "MARTIN;;Léo;12/31/2018;M;1A;CP A", "« 12/31/2018 »"],
    ["no class", "MARTIN;;Léo;01/02/2018;M;1A;", "La classe de Léo MARTIN manque"],
  ])("tells %s and goes on", (_, line, message) => {
    const { pupils, problems } = pupilsOf(line, "DUPONT;;Paul;14/03/2015;M;2B;CE2 A");
    expect(pupils.map((pupil) => pupil.firstName)).toEqual(["Paul"]);
    expect(problems).toMatchObject([{ line: 2, message: expect.stringContaining(message) }]);
  });

  it.each([
    ["number", "MARTIN;;Leo;05/06/2018;M;1A;CP B"],
    ["name and birth date", "Martin;;LÉO;01/02/2018;M;9Z;CP B"],
  ])("keeps once a pupil doubled by %s", (_, twin) => {
    const { pupils, problems } = pupilsOf("MARTIN;;Léo;01/02/2018;M;1A;CP A", twin);
    expect(pupils).toHaveLength(1);
    expect(problems).toMatchObject([{ line: 3, message: expect.stringContaining("déjà à la ligne 2") }]);
  });

  it("keeps two pupils of one name born on two days", () => {
    const { pupils } = pupilsOf("MARTIN;;Léo;01/02/2018;M;1A;CP A", "MARTIN;;Léo;02/02/2018;M;2B;CP A");
    expect(pupils).toHaveLength(2);
  });

  it("reads the same in UTF-8, with a mark and other column names", () => {
    const text = "\uFEFFNOM ELEVE;PRENOM ELEVE;DATE DE NAISSANCE;CLASSE\nBŒUF;Zoé;1/2/2018;CP A\n\n";
    expect(readPupils(Buffer.from(text, "utf8")).pupils).toMatchObject([
      { lastName: "BŒUF", firstName: "Zoé" },
    ]);
  });

  it("names the columns that are missing, and an empty file", () => {
    const { problems } = readPupils(latin1("Nom élève;Prénom élève", "MARTIN;Léo"));
    expect(problems).toEqual([
      { line: 1, message: "Colonnes introuvables : DATE NAISSANCE, LIBELLE CLASSE." },
    ]);
    expect(readPupils(latin1("")).problems).toEqual([{ line: 1, message: "Le fichier est vide." }]);
  });

  it("reads the 1,200 pupils of the sample, without a problem", async () => {
    const { pupils, problems } = readPupils(await sample("eleves.csv"));
    expect(problems).toEqual([]);
    expect(pupils).toHaveLength(1_200);
    expect(new Set(pupils.map((pupil) => pupil.level)).size).toBe(8);
    expect(new Set(pupils.map((pupil) => pupil.className)).size).toBe(80);
    expect(pupils.filter((pupil) => pupil.addresses.length === 2)).toHaveLength(192);
  });
});

describe("the guardians' file", () => {
  const WIDE =
    "Civilité Responsable;Nom usage responsable;Nom responsable;Prénom responsable;Adresse responsable;" +
    "CP responsable;Commune responsable;Pays;Courriel;Téléphone domicile;Téléphone travail;Téléphone portable;" +
    "Nom d'usage enfant;Nom de famille enfant;Prénom enfant;Classes enfants;";
  const guardiansOf = (...lines: string[]) => readGuardians(latin1(WIDE, ...lines));
  const PERSON = "Mme;;O'BRIEN;Zoé;1 rue d'Été;51520;SAINT-AUBIN;FRANCE";
  const ANNA = ";MARTIN;Anna;CP A";

  it.each([
    ["one child", `${PERSON};z@exemple.fr;;;0601;${ANNA};`, ["Anna"]],
    [
      "three children",
      `${PERSON};z@exemple.fr;;;0601;${ANNA};;MARTIN;Léo;CM1;;MARTIN;Ida;PS;`,
      ["Anna", "Léo", "Ida"],
    ],
    ["an empty block between", `${PERSON};z@exemple.fr;;;0601;${ANNA};;;;;;MARTIN;Ida;PS`, ["Anna", "Ida"]],
    ["a row cut short", `${PERSON};z@exemple.fr;;;0601;${ANNA};;MARTIN;Léo`, ["Anna", "Léo"]],
  ])("reads %s", (_, line, children) => {
    const { guardians, problems } = guardiansOf(line);
    expect(problems).toEqual([]);
    expect(guardians).toMatchObject([{ lastName: "O'BRIEN", email: "z@exemple.fr", mobilePhone: "0601" }]);
    expect(guardians[0]?.children.map((child) => child.firstName)).toEqual(children);
  });

  it.each([
    ["a footer", "1311 responsables", "n’est pas celle d’un responsable"],
    ["an address without @", `${PERSON};zoe.exemple.fr;;;;${ANNA}`, "Adresse e-mail illisible"],
    ["no child", `${PERSON};;;;`, "n’a aucun enfant"],
    ["a child without a first name", `${PERSON};;;;;;MARTIN;;CP A`, "Un enfant sans nom ou sans prénom"],
    ["no name", `Mme;;;;;;;;;;;;${ANNA}`, "Le nom ou le prénom du responsable manque"],
  ])("tells %s", (_, line, message) => {
    const { problems } = guardiansOf(line);
    expect(problems[0]).toMatchObject({ line: 2, message: expect.stringContaining(message) });
  });

  it("keeps a doubled line once", () => {
    const line = `${PERSON};z@exemple.fr;;;0601;${ANNA};`;
    const { guardians, problems } = guardiansOf(line, line);
    expect(guardians).toHaveLength(1);
    expect(problems).toMatchObject([{ line: 3 }]);
  });

  it("reads the 1,311 guardians of the sample and the 2,275 names of children on their lines", async () => {
    const { guardians, problems } = readGuardians(await sample("responsables.csv"));
    expect(problems).toEqual([]);
    expect(guardians).toHaveLength(1_311);
    expect(guardians.reduce((sum, guardian) => sum + guardian.children.length, 0)).toBe(2_275);
  });
});

it.each([
  ["29/02/2020", "2020-02-29"],
  ["29/02/2021", null],
  ["00/01/2020", null],
  ["01/13/2020", null],
  ["01/02/20", null],
  ["2020-02-01", null],
])("reads the date %s as %s", (text, expected) => {
  expect(readFrenchDate(text)?.toString() ?? null).toBe(expected);
});
