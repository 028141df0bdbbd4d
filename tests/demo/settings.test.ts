import { describe, expect, it } from "vitest";
import { DemoRefusal, readSettings } from "@/scripts/demo/settings";

describe("the demo's settings", () => {
  it("has the contract's defaults, and takes an empty variable for an absent one", () => {
    const usual = { port: 3000, directory: ".data", scenario: "commune", now: null };
    expect(readSettings({ PATH: "/bin" })).toEqual({ ...usual, smtpPort: 1025, httpPort: 8025 });
    expect(readSettings({ PORT: "", DEMO_NOW: "" })).toMatchObject(usual);
  });

  it("reads what is given", () => {
    const read = readSettings({
      PORT: "3100",
      DEMO_SCENARIO: "guide",
      DEMO_NOW: "2024-05-22T16:45:00+02:00",
    });
    expect(read).toMatchObject({ port: 3100, scenario: "guide" });
    expect(read.now?.toString()).toBe("2024-05-22T14:45:00Z");
  });

  it.each([
    ["PORT", "0"],
    ["PORT", "70000"],
    ["PORT", "trois mille"],
    ["PORT", "3000.5"],
    ["PORT", "1025"],
    ["DEMO_SCENARIO", "ville"],
    ["DEMO_NOW", "2024-05-22"],
    ["DEMO_NOW", "2024-02-30T10:00:00Z"],
    ["DEMO_NOW", "2024-05-22T16:29:00"],
  ])("refuses %s=%s in a sentence that names it, with exit code 2", (name, value) => {
    const refusal = (() => {
      try {
        return readSettings({ [name]: value });
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(DemoRefusal);
    expect(refusal).toMatchObject({ exitCode: 2, message: expect.stringContaining(name) });
    expect(String(refusal)).not.toMatch(/expected|invalid/i);
  });
});
