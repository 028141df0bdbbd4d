import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { addContactSent, changeContactSent, RELATION_LENGTH } from "@/lib/records/contacts/schemas";
import { NOTE_LENGTH, saveHealthSent } from "@/lib/records/health/schemas";
import { answerPicturesInput } from "@/lib/records/pictures/schemas";
import { ALLERGENS, orderAllergens } from "@/lib/records/rules/allergens";

const childId = uuidv7();
const contact = {
  kind: "pickup",
  firstName: "O",
  lastName: "D'Haëne",
  phone: "06 12 34 56 78",
  phoneCountry: "FR",
  relation: "grand-mère",
  "children[]": [childId],
};
const health = { childId, seen: "", hasPlan: "no", note: "" };

const refusedFields = (schema: typeof addContactSent, sent: object) => {
  const result = schema.safeParse(sent);
  return result.success ? [] : [...new Set(result.error.issues.map(({ path }) => path.join(".")))];
};

describe("a contact as a form sends it", () => {
  it("is taken, its boxes gathered", () => {
    expect(addContactSent.parse(contact)).toMatchObject({ children: [childId], lastName: "D'Haëne" });
  });

  it.each<[string, object, string[]]>([
    ["no name", { firstName: " ", lastName: "" }, ["firstName", "lastName"]],
    ["a name of 81 letters", { lastName: "x".repeat(81) }, ["lastName"]],
    ["a name of 80 letters", { lastName: "x".repeat(80) }, []],
    ["an emoji for a name", { firstName: "🙂" }, ["firstName"]],
    ["an Arabic name", { firstName: "أمينة", lastName: "N'Guyen" }, []],
    ["a name that turns the reading round", { firstName: "A\u202eb" }, ["firstName"]],
    ["no telephone", { phone: "" }, ["phone"]],
    ["a telephone that cannot be", { phone: "06 12 34 56" }, ["phone"]],
    ["another country's telephone", { phone: "0470 12 34 56", phoneCountry: "BE" }, []],
    ["a country that is none", { phoneCountry: "XX" }, ["phoneCountry"]],
    ["a relation at its limit", { relation: "x".repeat(RELATION_LENGTH) }, []],
    ["a relation past its limit", { relation: "x".repeat(RELATION_LENGTH + 1) }, ["relation"]],
    ["a relation with an emoji", { relation: "nounou 🙂" }, []],
    ["a kind that is none", { kind: "friend" }, ["kind"]],
    ["no child", { "children[]": [] }, ["children"]],
    ["no box at all", { "children[]": undefined }, ["children"]],
    ["a child that is no id", { "children[]": ["1"] }, ["children.0"]],
  ])("with %s", (_what, changes, fields) => {
    expect(refusedFields(addContactSent, { ...contact, ...changes })).toEqual(fields);
  });

  it("must say which one it changes, and what it showed of it", () => {
    const changed = { ...contact, id: uuidv7(), seen: "[]", mine: "" };
    expect(changeContactSent.safeParse(changed).success).toBe(true);
    expect(changeContactSent.safeParse({ ...changed, id: undefined }).success).toBe(false);
    expect(changeContactSent.safeParse({ ...changed, id: "x" }).success).toBe(false);
    expect(changeContactSent.safeParse({ ...changed, seen: undefined }).success).toBe(false);
  });
});

describe("a health record as a form sends it", () => {
  it.each<[string, object, boolean]>([
    ["nothing ticked", {}, true],
    ["all fourteen", { "allergens[]": ALLERGENS }, true],
    ["an allergen that is none", { "allergens[]": ["religion"] }, false],
    ["no word about a PAI", { hasPlan: undefined }, false],
    ["a note at its limit", { note: "x".repeat(NOTE_LENGTH) }, true],
    ["a note past its limit", { note: "x".repeat(NOTE_LENGTH + 1) }, false],
    ["lines", { note: "un\r\ndeux" }, true],
    ["a control", { note: "un\u0000" }, false],
    ["a mark that turns the reading round", { note: "\u202eun" }, false],
    ["an emoji and Arabic", { note: "🙂 أمينة" }, true],
    ["a child that is no id", { childId: "1" }, false],
  ])("with %s", (_what, changes, taken) => {
    expect(saveHealthSent.safeParse({ ...health, ...changes }).success).toBe(taken);
  });

  it("has a note of the same length whether its lines end in CR LF or LF", () => {
    const note = Array.from({ length: NOTE_LENGTH / 2 }, () => "x").join("\r\n");
    expect(saveHealthSent.parse({ ...health, note }).note).toBe(note.replaceAll("\r\n", "\n"));
  });

  it("names each allergen once, in the regulation's order", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ALLERGENS)), (named) => {
        const ordered = orderAllergens(named);
        expect(new Set(ordered)).toEqual(new Set(named));
        expect(ordered).toEqual(ALLERGENS.filter((one) => ordered.includes(one)));
      }),
    );
    expect(orderAllergens(["religion"])).toEqual([]);
    expect(ALLERGENS).toHaveLength(14);
  });
});

describe("answers about pictures as a form sends them", () => {
  it.each<[string, object, boolean]>([
    ["none", {}, true],
    ["one", { "photo-press": "yes" }, true],
    ["another word", { "photo-press": "maybe" }, false],
    ["a child that is no id", { childId: "1" }, false],
  ])("%s", (_what, changes, taken) => {
    expect(answerPicturesInput.safeParse({ childId, ...changes }).success).toBe(taken);
  });
});
