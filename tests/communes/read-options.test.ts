import { describe, expect, it } from "vitest";
import { OptionRefusal, readOptions } from "@/scripts/commune/read-options";

const ASKED = { name: "Saint-Leu", slug: "saint-leu", zone: "b", admin: "claire.moreau@exemple.fr" };
type Asked = Partial<Record<string, string>>;

const args = (asked: Asked) =>
  Object.entries(asked).flatMap(([option, value]) => (value === undefined ? [] : [`--${option}`, value]));
const read = (asked: Asked = {}, domain?: string) => readOptions(args({ ...ASKED, ...asked }), domain);
const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof OptionRefusal) return error.message;
    throw error;
  }
  throw new Error("It was not refused.");
};

describe("the command that opens a commune", () => {
  it("takes the usual for what is not said", () => {
    expect(read()).toEqual({
      commune: {
        name: "Saint-Leu",
        slug: "saint-leu",
        host: "saint-leu.localhost",
        schoolZone: "B",
        timeZone: "Europe/Paris",
      },
      admin: { email: "claire.moreau@exemple.fr", firstName: "Claire", lastName: "MOREAU" },
    });
  });

  it("takes what is said", () => {
    const said = {
      zone: "autre",
      "time-zone": "Indian/Reunion",
      "admin-name": "Léa LE GALL",
      admin: "a@exemple.fr",
    };
    expect(read(said, "portail.fr")).toMatchObject({
      commune: { host: "saint-leu.portail.fr", schoolZone: "own", timeZone: "Indian/Reunion" },
      admin: { firstName: "Léa", lastName: "LE GALL" },
    });
    expect(read({ domain: "autre.fr" }, "portail.fr").commune.host).toBe("saint-leu.autre.fr");
    expect(read({ host: "famille.saint-leu.fr" }).commune.host).toBe("famille.saint-leu.fr");
  });

  it.each([
    [{ slug: "saint leu" }, /^Le nom court \(--slug\) s’écrit/],
    [{ slug: "Saint-Leu" }, /^Le nom court/],
    [{ slug: "www" }, /réservé/],
    [{ slug: "a".repeat(64) }, /trop long/],
    [{ zone: "D" }, /^La zone \(--zone\) est A, B, C ou autre\.$/],
    [{ "time-zone": "Indian/Réunion" }, /^Ce fuseau horaire/],
    [{ admin: "mairie" }, /^L’adresse \(--admin\) ne convient pas/],
    [{ "admin-name": "Claire" }, /^Le nom \(--admin-name\)/],
    [{ host: "http://saint-leu.fr" }, /^L’adresse \(--host\)/],
    [{ host: "saint-leu.fr:3000" }, /^L’adresse \(--host\)/],
  ])("says in one sentence what is wrong with %j", (said, sentence) => {
    const told = refusal(() => read(said));
    expect(told).toMatch(sentence);
    expect(told.split("\n")).toHaveLength(1);
  });

  it("says all that is missing, and how it is used", () => {
    const told = refusal(() => readOptions(["--name", "Saint-Leu"]));
    expect(told).toMatch(/^Il manque --slug, --zone, --admin\./);
    expect(told).toContain("npm run commune:create --");
    expect(refusal(() => read({ couleur: "bleu" }))).toMatch(/^Cette commande n’est pas comprise/);
  });
});
