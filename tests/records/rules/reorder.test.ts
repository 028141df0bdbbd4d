import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveWithin, putBack } from "@/lib/records/rules/reorder";

const lists = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 });
const withOne = lists.chain((ids) => fc.tuple(fc.constant(ids), fc.constantFrom(...ids)));

describe("an order", () => {
  it("is changed by one place, and by nothing at an end", () => {
    expect(moveWithin(["a", "b", "c"], "b", "up")).toEqual(["b", "a", "c"]);
    expect(moveWithin(["a", "b", "c"], "b", "down")).toEqual(["a", "c", "b"]);
    expect(moveWithin(["a", "b"], "a", "up")).toEqual(["a", "b"]);
    expect(moveWithin(["a", "b"], "x", "up")).toEqual(["a", "b"]);
  });

  it("loses none and doubles none", () => {
    fc.assert(
      fc.property(withOne, fc.constantFrom("up" as const, "down" as const), ([ids, id], direction) => {
        expect(moveWithin(ids, id, direction).sort()).toEqual([...ids].sort());
      }),
    );
  });

  it("is what it was when one goes up and down again, unless it stood first", () => {
    fc.assert(
      fc.property(withOne, ([ids, id]) => {
        fc.pre(ids[0] !== id);
        expect(moveWithin(moveWithin(ids, id, "up"), id, "down")).toEqual(ids);
      }),
    );
  });

  it("is what it was when one that was taken off is put back", () => {
    fc.assert(
      fc.property(withOne, ([ids, id]) => {
        const rest = ids.filter((one) => one !== id);
        expect(putBack(rest, id, ids.indexOf(id) + 1)).toEqual(ids);
      }),
    );
    expect(putBack(["a"], "z", 9)).toEqual(["a", "z"]);
  });
});
