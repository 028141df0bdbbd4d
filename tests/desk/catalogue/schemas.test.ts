import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderLevels } from "@/lib/catalogue/rules/levels";
import { addActivitiesInput } from "@/lib/desk/activities/schemas";
import { writtenIn } from "@/lib/desk/activities/written";
import { windowInput } from "@/lib/desk/booking-windows/schemas";
import { changePlaces } from "@/lib/desk/rules/change-places";
import { shapeOf } from "@/lib/desk/rules/shape";
import { addSiteInput } from "@/lib/desk/sites/schemas";
import { sentOf } from "./scene";

const ID = "0190b5a2-7a3f-7d3e-8f00-1c2d3e4f5a6b";
/** As the door tells them: of each field the first. */
function refusals(schema: typeof addActivitiesInput | typeof windowInput, sent: unknown) {
  const read = schema.safeParse(sent);
  const fields: Record<string, string> = {};
  for (const { path, message } of read.error?.issues ?? []) fields[path.join(".")] ??= message;
  return fields;
}
const sent = (change: Record<string, unknown> = {}) => ({ "sites[]": [ID], ...sentOf(ID, change) });

describe("the form of an activity", () => {
  it("reads what a plain form sends", () => {
    const read = addActivitiesInput.parse(
      sent({ "capacities[]": ["", "", "40", "30", "", "", ""], "levels[]": ["CE1", "CP"], startsAt: "7h30" }),
    );
    expect(read.startsAt).toBe("07:30");
    expect(read.levels).toEqual(["CP", "CE1"]);
    // Wednesday has a number of its own, but the activity does not take place on it.
    expect(writtenIn(read)).toMatchObject({ weekdayCapacities: { "4": 30 }, color: "pine", minAge: null });
    expect(writtenIn(addActivitiesInput.parse(sent({ color: "" }))).color).toBeNull();
  });

  it.each([
    ["name", { name: "  " }, "Indiquez le nom de la prestation."],
    ["name", { name: "x".repeat(81) }, "Ce texte est trop long\u00a0: 80 caractères au plus."],
    ["color", { color: "fuchsia" }, "Choisissez une couleur de la liste."],
    ["regulationId", { regulationId: "" }, "Choisissez un règlement."],
    ["season", { season: "winter" }, "Choisissez quand elle a lieu."],
    ["weekdays", { "weekdays[]": undefined }, "Choisissez au moins un jour."],
    ["sites", { "sites[]": undefined }, "Choisissez au moins un établissement."],
    ["startsAt", { startsAt: "24:00" }, "Indiquez l’heure de début."],
    ["endsAt", { endsAt: "" }, "Indiquez l’heure de fin."],
    ["endsAt", { endsAt: "11:45" }, "La fin doit suivre le début."],
    ["endsAt", { endsAt: "08:00" }, "La fin doit suivre le début."],
    ["capacity", { capacity: "" }, "Indiquez le nombre de places."],
    ["capacity", { capacity: "-1" }, "Indiquez un nombre de places entre 0 et 10\u00a0000."],
    ["capacity", { capacity: "10001" }, "Indiquez un nombre de places entre 0 et 10\u00a0000."],
    ["capacity", { capacity: "1e3" }, "Indiquez un nombre de places entre 0 et 10\u00a0000."],
    [
      "capacities.2",
      { "capacities[]": ["", "", "-4"] },
      "Indiquez un nombre de places entre 0 et 10\u00a0000.",
    ],
    ["minAge", { minAge: "-2" }, "Indiquez un âge entre 0 et 25 ans."],
    ["maxAge", { maxAge: "26" }, "Indiquez un âge entre 0 et 25 ans."],
    ["maxAge", { minAge: "8", maxAge: "6" }, "L’âge maximum doit être au moins l’âge minimum."],
    ["conditions", { conditions: "x".repeat(2001) }, "2000 caractères au plus."],
    ["dues.0", { "paperIds[]": [ID], "dues[]": ["2024-02-30"] }, "Cette date n’existe pas."],
  ])("refuses %s in its field: %j", (field, change, sentence) => {
    expect(refusals(addActivitiesInput, sent(change))).toEqual({ [field]: sentence });
  });

  it.each(["0", "10000"])("takes %s places", (capacity) => {
    expect(refusals(addActivitiesInput, sent({ capacity }))).toEqual({});
  });
});

describe("the form of a booking window", () => {
  const of = (change: Record<string, string>) => ({
    id: ID,
    windowId: "",
    startsOn: "2024-07-08",
    endsOn: "2024-08-02",
    opensOn: "2024-06-03",
    opensTime: "08:30",
    closesOn: "",
    closesTime: "",
    ...change,
  });
  it.each([
    [{}, {}],
    [{ endsOn: "2024-07-08" }, {}],
    [{ endsOn: "2024-07-07" }, { endsOn: "Le dernier jour doit suivre le premier." }],
    [{ startsOn: "" }, { startsOn: "Indiquez le premier jour." }],
    [{ opensOn: "" }, { opensOn: "Indiquez une ouverture, une fermeture, ou les deux." }],
    [{ opensTime: "" }, { opensTime: "Indiquez l’heure d’ouverture." }],
    [{ closesOn: "2024-06-20" }, { closesTime: "Indiquez l’heure de fermeture." }],
    [
      { closesOn: "2024-06-03", closesTime: "08:30" },
      { closesOn: "Les réservations doivent fermer après leur ouverture." },
    ],
    [{ closesOn: "2024-06-03", closesTime: "08:31" }, {}],
  ])("%j", (change, expected) => {
    expect(refusals(windowInput, of(change))).toEqual(expected);
  });
});

it.each([
  [{ name: "", kind: "school", address: "" }, false],
  [{ name: "École", kind: "castle", address: "" }, false],
  [{ name: "École", kind: "centre", address: "1 rue des Écoles" }, true],
])("a site %j is taken: %s", (site, taken) => {
  expect(addSiteInput.safeParse(site).success).toBe(taken);
});

it("changes places with a neighbour of its own and leaves everything else where it is", () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(
      ids,
      fc.nat(),
      fc.constantFrom("up" as const, "down" as const),
      fc.func(fc.boolean()),
      (all, at, to, own) => {
        const id = all[at % all.length] ?? "";
        const mine = new Set(all.filter((one) => own(one)));
        const moved = changePlaces(all, { id, to }, (one) => mine.has(one));
        expect([...moved].sort()).toEqual([...all].sort());
        for (const [place, one] of all.entries()) if (!mine.has(one)) expect(moved[place]).toBe(one);
        const back = changePlaces(moved, { id, to: to === "up" ? "down" : "up" }, (one) => mine.has(one));
        if (moved.join("|") !== all.join("|")) expect(back).toEqual(all);
      },
    ),
  );
});

it("puts levels in the order of school, those of the commune's own last", () => {
  expect(orderLevels(["CM2", "Dispositif", "PS", "CP", "PS"])).toEqual(["PS", "CP", "CM2", "Dispositif"]);
});

it("knows one shape by one text, in whatever order its boxes were ticked", () => {
  const shape = { season: "term", startsAt: "08:00", endsAt: "09:00", minAge: null, maxAge: 6 };
  expect(shapeOf({ ...shape, weekdays: [2, 1], levels: ["PS", "MS"] })).toBe(
    shapeOf({ ...shape, minAge: "", maxAge: "6", weekdays: ["1", "2"], levels: ["MS", "PS"] }),
  );
  expect(shapeOf({ ...shape, weekdays: [1], levels: [] })).not.toBe(
    shapeOf({ ...shape, weekdays: [2], levels: [] }),
  );
});
