import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { decideSent } from "@/lib/records/decisions/schemas";

const [submissionId, first, second, third] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
const sent = { submissionId, "change-0": first, "change-1": second, "change-2": third };

describe("the form of the desk", () => {
  it("refuses what was refused, though everything else is accepted at once", () => {
    const pressed = { ...sent, all: "accept", "answer-1": "refuse", "word-1": "Il manque un acte." };
    expect(decideSent.parse(pressed).decisions).toEqual([
      { changeId: first, accept: true, word: "" },
      { changeId: second, accept: false, word: "Il manque un acte." },
      { changeId: third, accept: true, word: "" },
    ]);
  });

  it("leaves waiting what has no answer", () => {
    const pressed = { ...sent, "answer-2": "accept", "answer-0": "perhaps" };
    expect(decideSent.parse(pressed).decisions).toEqual([{ changeId: third, accept: true, word: "" }]);
    expect(decideSent.safeParse(sent).success).toBe(false);
  });
});
