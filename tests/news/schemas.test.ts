import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { saveNewsInput } from "@/lib/news/schemas";

const form = (change: object = {}) => ({
  id: "",
  seen: "",
  title: "Menus",
  body: "",
  audience: "everyone",
  date: "",
  time: "",
  ...change,
});
const faults = (change: object) =>
  saveNewsInput.safeParse(form(change)).error?.issues.map(({ path }) => path.join("."));

describe("what the form of a post sends", () => {
  it("is tidied: one line, one kind of line end, no blanks around", () => {
    const read = saveNewsInput.parse(form({ title: " Menus \r\n de mai ", body: " Un\r\n\r\ndeux \n" }));
    expect(read).toMatchObject({ title: "Menus de mai", body: "Un\n\ndeux", intention: "save" });
  });

  it("names sites and classes, whatever a class is called", () => {
    const siteId = uuidv7();
    const places = [siteId, `${siteId}/CE2 A/B.1`];
    expect(saveNewsInput.parse(form({ audience: "some", "places[]": places }))["places[]"]).toEqual([
      { siteId, className: "" },
      { siteId, className: "CE2 A/B.1" },
    ]);
  });

  it.each([
    [{ title: "   " }, ["title"]],
    [{ title: "x".repeat(121) }, ["title"]],
    [{ title: "a\0b" }, ["title"]],
    [{ body: "x".repeat(10_001) }, ["body"]],
    [{ body: "a\0b" }, ["body"]],
    [{ audience: "some" }, ["audience"]],
    [{ audience: "personne" }, ["audience"]],
    [{ date: "2024-02-30" }, ["date"]],
    [{ date: "2024-05-22", time: "24:00" }, ["time"]],
    [{ time: "08:00" }, ["date"]],
    [{ audience: "some", "places[]": ["x"] }, ["places[].0"]],
  ])("is refused: %j", (change, paths) => {
    expect(faults(change)).toEqual(paths);
  });

  it("may have a title of 120 characters and a text of 10,000", () => {
    expect(faults({ title: "x".repeat(120), body: "x".repeat(10_000) })).toBeUndefined();
  });
});
