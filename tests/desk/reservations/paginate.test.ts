import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLASS_HEAD, paginate, ROW, SUMS } from "@/components/lists/paginate";

/** What a page of A4 has between its head and its foot, in points. */
const ROOM = 678;

const classOf = (name: string, size: number) => ({
  name,
  children: Array.from({ length: size }, (_, index) => ({
    id: `${name}/${index}`,
    name: `ENFANT ${index}`,
    level: "CP",
    born: "12/03/2018",
    days: [true],
    notes: [],
  })),
});
const heightOf = (page: readonly { children: readonly unknown[] }[]) =>
  page.reduce((height, { children }) => height + CLASS_HEAD + children.length * ROW, 0);

describe("the pages of a list", () => {
  const anyClasses = fc
    .array(fc.integer({ min: 1, max: 90 }), { maxLength: 12 })
    .map((sizes) => sizes.map((size, index) => classOf(`Classe ${index}`, size)));

  it("hold every child once, in order, and never more than they have room for", () => {
    fc.assert(
      fc.property(anyClasses, fc.constantFrom(0, SUMS), (classes, tail) => {
        const pages = paginate(classes, tail);
        const ids = pages.flatMap((page) => page.flatMap(({ children }) => children.map(({ id }) => id)));
        expect(ids).toEqual(classes.flatMap(({ children }) => children.map(({ id }) => id)));
        for (const page of pages) expect(heightOf(page)).toBeLessThanOrEqual(ROOM);
        expect(heightOf(pages.at(-1) ?? []) + tail).toBeLessThanOrEqual(ROOM);
      }),
    );
  });

  it("say that a class goes on, and how many it has in all", () => {
    const [first = [], second = []] = paginate([classOf("CP", 40)]);
    expect(first.map(({ isContinued, total, children }) => [isContinued, total, children.length])).toEqual([
      [false, 40, 33],
    ]);
    expect(second.map(({ isContinued, total, children }) => [isContinued, total, children.length])).toEqual([
      [true, 40, 7],
    ]);
  });

  it("are one where there is nobody", () => {
    expect(paginate([])).toEqual([[]]);
  });
});
