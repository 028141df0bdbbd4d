import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addFamilySent } from "@/lib/desk/new-families/schemas";
import { partsOf } from "@/lib/desk/rules/form-parts";

const KEY = "01900000-0000-7000-8000-000000000000";
const ADULT = {
  "guardians.0.civility": "",
  "guardians.0.firstName": "Ana",
  "guardians.0.lastName": "SILVA",
  "guardians.0.email": "",
  "guardians.0.mobilePhone": "",
  "guardians.0.mobilePhoneCountry": "FR",
  "guardians.0.addressLine": "",
  "guardians.0.postcode": "",
  "guardians.0.city": "",
};
const CHILD = {
  "children.0.firstName": "Paul",
  "children.0.lastName": "SILVA",
  "children.0.birthDate": "04/05/2016",
  "children.0.schoolId": KEY,
  "children.0.level": "",
  "children.0.className": "",
};
const WHOLE = { key: KEY, ...ADULT, ...CHILD };

describe("the form of a family", () => {
  const refusedFields = (sent: Record<string, string>) =>
    addFamilySent.safeParse({ ...WHOLE, ...sent }).error?.issues.map(({ path }) => path.join(".")) ?? [];

  it("is enough with a name and a child", () => {
    const { guardians, children, typed } = addFamilySent.parse({ ...WHOLE, $ACTION_ID_x: "" });
    expect(guardians.map((one) => one?.lastName)).toEqual(["SILVA", undefined]);
    expect(children.map((one) => one?.birthDate)).toEqual(["2016-05-04", undefined, undefined, undefined]);
    expect(typed).toEqual(WHOLE);
  });

  it.each<[Record<string, string>, string[]]>([
    [{ "guardians.0.firstName": " " }, ["guardians.0.firstName"]],
    [{ "children.0.birthDate": "2016-02-30" }, ["children.0.birthDate"]],
    [{ "children.0.schoolId": "" }, ["children.0.schoolId"]],
    [{ "children.0.level": "CE7" }, ["children.0.level"]],
    [{ "guardians.0.email": "ana@" }, ["guardians.0.email"]],
    [{ "guardians.0.mobilePhone": "12" }, ["guardians.0.mobilePhone"]],
    [{ "guardians.0.postcode": "974" }, ["guardians.0.postcode"]],
    [{ key: "1" }, ["key"]],
  ])("refuses %j beside its field", (sent, fields) => {
    expect(refusedFields(sent)).toEqual(fields);
  });

  it("takes a part that was begun for a person: what is missing in it is asked for there", () => {
    expect(refusedFields({ "children.2.lastName": "SILVA" })).toEqual(
      expect.arrayContaining(["children.2.firstName", "children.2.birthDate"]),
    );
    expect(refusedFields({ "children.2.schoolId": KEY, "guardians.1.mobilePhoneCountry": "RE" })).toEqual([]);
  });
});

describe("parts of a form", () => {
  const field = fc.constantFrom("firstName", "className");
  const places = fc.array(fc.tuple(fc.nat(5), field, fc.string()), { maxLength: 12 });

  it("are as many as asked for, the first always there, each with its own fields alone", () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 4 }), (sent, count) => {
        const form = Object.fromEntries(sent.map(([place, name, value]) => [`p.${place}.${name}`, value]));
        const parts = partsOf(form, "p", count);
        expect(parts).toHaveLength(count);
        expect(parts[0]).not.toBeNull();
        for (const [place, part] of parts.entries())
          for (const [name, value] of Object.entries(part ?? {}))
            expect(form[`p.${place}.${name}`]).toBe(value);
        for (const [place, name, value] of sent)
          if (place < count && value.trim() !== "" && form[`p.${place}.${name}`] === value)
            expect(parts[place]?.[name]).toBe(value);
      }),
    );
  });

  it.each([null, undefined, 3, "x", []])("of %j are none", (sent) => {
    expect(partsOf(sent, "children", 2)).toEqual([{}, null]);
  });
});
