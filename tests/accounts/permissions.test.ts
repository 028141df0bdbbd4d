import { describe, expect, it } from "vitest";
import { authorize, isAllowed, PERMISSIONS, type Permission } from "@/lib/accounts/permissions";
import type { StaffContext, StaffRole } from "@/lib/context";

const as = (role: StaffRole) => ({ actor: { kind: "staff", role } }) as StaffContext;
const ROLES = ["administrateur", "gestionnaire", "regisseur", "animateur"] as const;

/** The whole table once more, in the order of ROLES: whoever changes a right changes it here too, on purpose. */
const TABLE: Readonly<Record<Permission, string>> = {
  "accounts.close": "AG--",
  "audit.read": "A---",
  "calendar.change": "AG--",
  "calendar.read": "AGRM",
  "catalogue.change": "AG--",
  "catalogue.read": "AGR-",
  "children.enrol": "AG--",
  "commune.change": "A---",
  "day.read": "AGRM",
  "families.add": "AG--",
  "families.invite": "AG--",
  "families.link": "AG--",
  "families.read": "AGR-",
  "health.read": "-G-M",
  "mail.read": "AG--",
  "mail.resend": "AG--",
  "messages.read": "AG--",
  "messages.handle": "AG--",
  "news.write": "AG--",
  "openings.change": "AG--",
  "requests.decide": "AG--",
  "requests.read": "AG--",
  "reservations.read": "AGRM",
  "settings.change": "A---",
  "staff.manage": "A---",
};
const rows = Object.entries(TABLE) as [Permission, string][];

describe("the table of permissions", () => {
  it("has every permission, and no other", () => {
    expect(rows.map(([permission]) => permission).sort()).toEqual(Object.keys(PERMISSIONS).sort());
  });

  it.each(rows)("%s is for %s", (permission, letters) => {
    for (const [place, role] of ROLES.entries()) {
      const may = letters[place] !== "-";
      expect([role, isAllowed(role, permission)]).toEqual([role, may]);
      if (may) expect(() => authorize(as(role), permission)).not.toThrow();
      else
        expect(() => authorize(as(role), permission)).toThrow(expect.objectContaining({ code: "forbidden" }));
    }
  });

  it("lets nobody read a child's health who only keeps the house, or the money", () => {
    expect(ROLES.filter((role) => isAllowed(role, "health.read"))).toEqual(["gestionnaire", "animateur"]);
  });
});
