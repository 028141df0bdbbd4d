import { readFile } from "node:fs/promises";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { matchFamilies } from "@/lib/households/onde/match-families";
import { type OndeGuardian, readGuardians } from "@/lib/households/onde/read-guardians";
import { type OndePupil, readPupils } from "@/lib/households/onde/read-pupils";

const at = (line: string) => ({ line, postcode: "51520", city: "SAINT-AUBIN" });
const pupil = (firstName: string, more: Partial<OndePupil> = {}): OndePupil => ({
  line: 2,
  lastName: "MARTIN",
  usageName: null,
  firstName,
  birthDate: Temporal.PlainDate.from("2018-02-01"),
  ine: null,
  addresses: [at("1 rue Haute")],
  level: "CP",
  className: "CP A",
  ...more,
});
const guardian = (
  firstName: string,
  home: string | null,
  children: readonly string[],
  more: Partial<OndeGuardian> = {},
): OndeGuardian => ({
  line: 2,
  civility: "Mme",
  lastName: "MARTIN",
  familyName: "MARTIN",
  firstName,
  address: home === null ? null : at(home),
  email: null,
  mobilePhone: null,
  children: children.map((name) => ({
    lastName: "MARTIN",
    usageName: null,
    firstName: name,
    className: "CP A",
  })),
  ...more,
});
const match = (pupils: OndePupil[], guardians: OndeGuardian[]) => {
  const { families, doubts } = matchFamilies(pupils, guardians);
  return {
    families: families.map((family) => [
      family.guardians.map((one) => one.firstName).join("+"),
      family.pupils.map((one) => one.firstName).join("+"),
    ]),
    doubts: doubts.map((doubt) => doubt.code),
  };
};

describe("families of the two files", () => {
  it("puts under one roof guardians who share a child and an address, however it is written", () => {
    const couple = [guardian("Zoé", "1 rue Haute", ["Anna"]), guardian("Luc", "1, RUE HAUTE", ["Anna"])];
    expect(match([pupil("Anna")], couple)).toEqual({ families: [["Zoé+Luc", "Anna"]], doubts: [] });
  });

  it("gives two households to the child of parents who live apart", () => {
    const anna = pupil("Anna", { addresses: [at("1 rue Haute"), at("9 rue Basse")] });
    const parents = [guardian("Zoé", "1 rue Haute", ["Anna"]), guardian("Luc", "9 rue Basse", ["Anna"])];
    expect(match([anna], parents)).toEqual({
      families: [
        ["Zoé", "Anna"],
        ["Luc", "Anna"],
      ],
      doubts: [],
    });
  });

  it("keeps the half-sister with the roof where she lives", () => {
    const guardians = [
      guardian("Zoé", "1 rue Haute", ["Anna", "Ida"]),
      guardian("Luc", "1 rue Haute", ["Ida"]),
    ];
    expect(match([pupil("Anna"), pupil("Ida")], guardians).families).toEqual([["Zoé+Luc", "Anna+Ida"]]);
  });

  it("joins two lines of one roof that only a third one links", () => {
    const guardians = [
      guardian("Zoé", "1 rue Haute", ["Anna"]),
      guardian("Luc", "1 rue Haute", ["Ida"]),
      guardian("Max", "1 rue Haute", ["Anna", "Ida"]),
    ];
    expect(match([pupil("Anna"), pupil("Ida")], guardians)).toEqual({
      families: [["Zoé+Luc+Max", "Anna+Ida"]],
      doubts: [],
    });
  });

  it("does not join neighbours without a child in common", () => {
    const guardians = [guardian("Zoé", "1 rue Haute", ["Anna"]), guardian("Luc", "1 rue Haute", ["Ida"])];
    expect(match([pupil("Anna"), pupil("Ida")], guardians).families).toHaveLength(2);
  });

  it.each<[string, OndePupil[], OndeGuardian[], string]>([
    ["a pupil whom nobody names", [pupil("Anna")], [], "pupil-without-guardian"],
    ["a child who is no pupil", [], [guardian("Zoé", null, ["Anna"])], "pupil-unknown"],
    [
      "two pupils of one name in one class",
      [pupil("Anna"), pupil("Anna", { birthDate: Temporal.PlainDate.from("2018-03-01") })],
      [guardian("Zoé", null, ["Anna"])],
      "pupil-ambiguous",
    ],
    [
      "another class than the pupil's",
      [pupil("Anna", { className: "CP B" })],
      [guardian("Zoé", "1 rue Haute", ["Anna"])],
      "class-differs",
    ],
    [
      "a second address where nobody lives",
      [pupil("Anna", { addresses: [at("1 rue Haute"), at("9 rue Basse")] })],
      [guardian("Zoé", "1 rue Haute", ["Anna"])],
      "second-parent-missing",
    ],
    [
      "two roofs of which the school knows one",
      [pupil("Anna")],
      [guardian("Zoé", "1 rue Haute", ["Anna"]), guardian("Luc", "9 rue Basse", ["Anna"])],
      "apart-unconfirmed",
    ],
    [
      "three roofs",
      [pupil("Anna")],
      ["1 rue A", "2 rue B", "3 rue C"].map((home) => guardian("Zoé", home, ["Anna"])),
      "too-many-households",
    ],
    [
      "one e-mail for two",
      [pupil("Anna")],
      ["Zoé", "Luc"].map((name) => guardian(name, "1 rue Haute", ["Anna"], { email: "M@exemple.fr" })),
      "email-shared",
    ],
    ["a lost letter", [pupil("Ana?s")], [guardian("Zoé", "1 rue Haute", ["Ana?s"])], "name-damaged"],
  ])("asks a person about %s", (_, pupils, guardians, code) => {
    expect(match(pupils, guardians).doubts).toContain(code);
  });

  it("finds a child by the usage name", () => {
    const anna = pupil("Anna", { lastName: "LEROY", usageName: "MARTIN" });
    expect(match([anna], [guardian("Zoé", "1 rue Haute", ["Anna"])]).families).toEqual([["Zoé", "Anna"]]);
  });
});

describe("the sample of 1,200 children", async () => {
  const sample = (name: string) => readFile(new URL(`../../scripts/demo/data/onde/${name}`, import.meta.url));
  const { pupils } = readPupils(await sample("eleves.csv"));
  const { guardians } = readGuardians(await sample("responsables.csv"));
  const { families, doubts } = matchFamilies(pupils, guardians);

  it("loses no child and no guardian", () => {
    const placed = new Set(families.flatMap((family) => family.pupils));
    expect(placed.size).toBe(1_200);
    expect(families.flatMap((family) => family.guardians)).toHaveLength(guardians.length);
  });

  it("finds each couple, and two households for the 172 children whose parents live apart", () => {
    const homes = new Map<OndePupil, number>();
    for (const one of families.flatMap((family) => family.pupils)) homes.set(one, (homes.get(one) ?? 0) + 1);
    expect([...homes.values()].filter((count) => count === 2)).toHaveLength(172);
    expect([...homes.values()].filter((count) => count > 2)).toHaveLength(0);
    const couples = families.filter((family) => family.guardians.length === 2);
    expect(families.every((family) => family.guardians.length <= 2)).toBe(true);
    expect(couples.length + families.length).toBe(guardians.length);
  });

  it("lists what a person should review", () => {
    const count = (code: string) => doubts.filter((doubt) => doubt.code === code).length;
    expect(count("second-parent-missing")).toBe(20);
    expect(count("email-shared")).toBe(51);
    expect(count("pupil-without-guardian") + count("pupil-unknown") + count("pupil-ambiguous")).toBe(0);
    expect(count("name-damaged")).toBe(pupils.filter((one) => one.lastName.includes("?")).length);
    expect(count("name-damaged")).toBeGreaterThan(0);
  });
});
