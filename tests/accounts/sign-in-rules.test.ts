import { describe, expect, it } from "vitest";
import { computeWait } from "@/lib/accounts/rules/compute-wait";
import { decideSecondStep } from "@/lib/accounts/rules/decide-second-step";
import { readSignInError, writeSlowed } from "@/lib/accounts/rules/sign-in-error";
import { readWayBack } from "@/lib/accounts/schemas";
import { describeDevice } from "@/lib/accounts/sessions/describe-device";
import { formatWait } from "@/lib/i18n/format-wait";

describe("the wait after tries too many", () => {
  it.each([
    [1, 5],
    [2, 10],
    [3, 20],
    [4, 40],
    [5, 60],
    [6, 60],
    [1_000_000, 60],
  ])("the %i. is %i seconds, a minute at the most", (over, wait) => {
    expect(computeWait(over, 60)).toBe(wait);
  });

  it.each([
    [1, "1 seconde"],
    [29.2, "30 secondes"],
    [90, "90 secondes"],
    [91, "2 minutes"],
    [900, "15 minutes"],
  ])("%d is said %s", (wait, said) => {
    expect(formatWait(wait).replace(/\s/g, " ")).toBe(said);
  });

  it.each([
    [writeSlowed(30), { kind: "slowed", wait: 30 }],
    ["CredentialsSignin", { kind: "refused" }],
    ["slowed:", { kind: "refused" }],
    ["slowed:-3", { kind: "refused" }],
    ["slowed:999999", { kind: "refused" }],
    ["<script>", { kind: "refused" }],
  ])("is read out of an address: %s", (word, read) => {
    expect(readSignInError(word)).toEqual(read);
  });
});

describe("the second step", () => {
  const roles = ["administrateur", "gestionnaire", "regisseur", "animateur"] as const;
  it.each(roles)("is never taken for granted: %s", (role) => {
    for (const isDemo of [true, false]) {
      expect(decideSecondStep({ role, secondFactor: "awaited" }, { isDemo })).toBe("code");
      expect(decideSecondStep({ role, secondFactor: "given" }, { isDemo })).toBeNull();
      const required = role === "administrateur" && !isDemo;
      expect(decideSecondStep({ role, secondFactor: "none" }, { isDemo })).toBe(required ? "enrol" : null);
    }
  });
});

describe("the way back out of a form", () => {
  it.each([
    ["/reservations?semaine=2024-06-03", "/reservations?semaine=2024-06-03"],
    ["//evil.exemple.fr", "/"],
    ["/\\evil.exemple.fr", "/"],
    ["https://evil.exemple.fr/", "/"],
    ["/\t/evil.exemple.fr", "/"],
    ["javascript:alert(1)", "/"],
    ["", "/"],
    [undefined, "/"],
    [`/${"x".repeat(600)}`, "/"],
  ])("%s → %s", (sent, path) => {
    expect(readWayBack(sent)).toBe(path);
  });
});

describe("a device", () => {
  it.each([
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:141.0) Gecko/20100101 Firefox/141.0",
      "Firefox sur Windows",
    ],
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0",
      "Edge sur Windows",
    ],
    [
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15",
      "Safari sur Mac",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
      "Safari sur iPhone",
    ],
    [
      "Mozilla/5.0 (Linux; Android 14; SM-A546B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36",
      "Samsung Internet sur Android",
    ],
    [
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/141.0.0.0 Safari/537.36",
      "Chrome sur Linux",
    ],
    ["curl/8.5.0", "Navigateur inconnu"],
    ["", "Navigateur inconnu"],
  ])("%s is %s", (userAgent, said) => {
    expect(describeDevice(userAgent)).toBe(said);
  });
});
