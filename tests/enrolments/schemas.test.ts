import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import {
  acceptPaperInput,
  acceptRequestInput,
  askEnrolmentInput,
  askPaperInput,
  refuseRequestInput,
  writeMessageInput,
} from "@/lib/enrolments/schemas";

const [childId, activityId, requestId, paperId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
const asked = { childId, activityId, startsOn: "2024-05-22", message: "", rules: "on" };
const accepted = { requestId, seen: "", startsOn: "2024-05-22", endsOn: "2024-05-22", word: "" };

describe("what a form may send", () => {
  it.each([
    ["as it is", {}, true],
    ["a message at its limit", { message: "é".repeat(2_000) }, true],
    ["a message past its limit", { message: "é".repeat(2_001) }, false],
    ["a message with a NUL", { message: "a\0b" }, false],
    ["a message in another direction, with a picture", { message: "\u05de\u05e8\u05d9\u05dd 😀" }, true],
    ["the rules not read", { rules: undefined }, false],
    ["the rules as a script says no", { rules: false }, false],
    ["30 February", { startsOn: "2024-02-30" }, false],
    ["29 February", { startsOn: "2024-02-29" }, true],
    ["a year of five figures", { startsOn: "12024-05-22" }, false],
    ["no day", { startsOn: "" }, false],
    ["no child", { childId: "" }, false],
    ["no id at all", { activityId: "1' or '1'='1" }, false],
  ])("asks for an enrolment, %s: %s", (_, change, passes) => {
    expect(askEnrolmentInput.safeParse({ ...asked, ...change }).success).toBe(passes);
  });

  it("one text whichever ends its lines have", () => {
    expect(writeMessageInput.parse({ requestId, body: " a\r\nb\rc " }).body).toBe("a\nb\nc");
    expect(writeMessageInput.safeParse({ requestId, body: " \r\n " }).success).toBe(false);
  });

  it("a span that ends before it begins is refused at its end", () => {
    expect(acceptRequestInput.safeParse(accepted).success).toBe(true);
    const reversed = acceptRequestInput.safeParse({ ...accepted, endsOn: "2024-05-21" });
    expect(reversed.error?.issues.map(({ path }) => path.join("."))).toEqual(["endsOn"]);
  });

  it("a refusal has its word, a paper may have no day", () => {
    expect(refuseRequestInput.safeParse({ requestId, seen: "", word: " " }).success).toBe(false);
    expect(refuseRequestInput.safeParse({ requestId, seen: "", word: "a".repeat(1_001) }).success).toBe(
      false,
    );
    const paper = { requestId, seen: "", paperKindId: paperId, dueOn: "", word: "" };
    expect(askPaperInput.safeParse(paper).success).toBe(true);
    expect(askPaperInput.safeParse({ ...paper, dueOn: "demain" }).success).toBe(false);
  });

  it.each([
    [`/gestion/demandes/pieces/${paperId}`, true],
    [`/gestion/demandes/inscriptions/${requestId}`, true],
    ["//ailleurs.exemple.fr", false],
    [`/gestion/demandes/pieces/${paperId}/../..`, false],
    ["/connexion", false],
  ])("is led back to %s: %s", (back, passes) => {
    expect(acceptPaperInput.safeParse({ paperId, back }).success).toBe(passes);
  });
});
