import { describe, expect, it } from "vitest";
import { authorize, isAllowed } from "@/lib/accounts/permissions";
import type { StaffContext, StaffRole } from "@/lib/context";

const as = (role: StaffRole) => ({ actor: { kind: "staff", role } }) as StaffContext;

describe("the table of permissions", () => {
  it("lets every role see the day", () => {
    for (const role of ["administrateur", "gestionnaire", "regisseur", "animateur"] as const) {
      expect(isAllowed(role, "day.read")).toBe(true);
      expect(() => authorize(as(role), "day.read")).not.toThrow();
    }
  });

  it.each(["regisseur", "animateur"] as const)("keeps the families' e-mails from the %s", (role) => {
    expect(isAllowed(role, "mail.read")).toBe(false);
    for (const permission of ["mail.read", "mail.resend"] as const) {
      expect(() => authorize(as(role), permission)).toThrow(expect.objectContaining({ code: "forbidden" }));
    }
  });
});
