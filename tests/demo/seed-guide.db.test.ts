import { randomBytes } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { dropDatabase } from "@/db/create-database";
import { signIn } from "@/lib/accounts/sign-in";
import { findCommuneByHost } from "@/lib/communes/find-commune-by-host";
import { type Commune, systemContext } from "@/lib/context";
import { loadDecider } from "@/lib/reservations/places/load-decider";
import { applyProfile } from "@/lib/reservations/rules/apply-profile";
import { GUIDE_NOW, prepareDatabase } from "@/scripts/demo/prepare";

const day = (text: string) => Temporal.PlainDate.from(text);

describe("the guide's scenario", () => {
  const name = `guide_${randomBytes(4).toString("hex")}`;
  let app: Database;
  let owner: Database;
  let commune: Commune;

  const prepare = () => prepareDatabase({ superuserUrl: inject("superuserUrl"), name, scenario: "guide" });

  beforeAll(async () => {
    const urls = await prepare();
    app = openDatabase(urls.appUrl, { pool: 2 });
    owner = openDatabase(urls.ownerUrl, { pool: 1 });
    const found = await findCommuneByHost(app, "localhost:3000");
    if (!found) throw new Error("No commune at localhost.");
    commune = found;
  });
  afterAll(async () => {
    await Promise.all([app.close(), owner.close()]);
    await dropDatabase(inject("superuserUrl"), name);
  });

  it("gives the guide's 64 dates to Paul, decided on the rows of the database", async () => {
    const added = await systemContext(
      commune,
      async (ctx) => {
        const [paul] = await owner.sql<{ id: string }[]>`select id from child where first_name = 'Paul'`;
        const child = { id: paul?.id ?? "", birthDate: day("2015-03-14"), level: "CE2" };
        const span = { from: day("2024-05-22"), until: day("2024-11-22") };
        const { decider, activities } = await loadDecider(ctx, [child], span);
        const midi = activities.find((activity) => activity.name.startsWith("1/4"))?.id ?? "";
        const openings = await owner.sql<{ date: string }[]>`
          select service_date::text as date from opening where activity_id = ${midi}`;
        const open = new Set(openings.map((opening) => opening.date));
        const decided = applyProfile({ ...span, weekdays: [1, 2, 4, 5], parity: "every" }, (date) => {
          const opening = open.has(date.toString()) ? { capacity: 200, taken: 0 } : null;
          const place = { childId: child.id, activityId: midi, date, opening };
          return decider.decide({ ...place, reservedBy: null, attendance: null, line: null }).booking;
        });
        expect(decided.added.every(({ date }) => open.has(date.toString()))).toBe(true);
        return decided.added.map(({ date }) => date);
      },
      { on: app, now: GUIDE_NOW },
    );
    expect(added).toHaveLength(64);
    expect([added[0], added.at(-1)].map(String)).toEqual(["2024-05-24", "2024-11-22"]);
  });

  it("has its three activities, both children enrolled in each, and nothing reserved", async () => {
    const rows = await owner.sql`
      select a.name, count(distinct e.child_id)::int as children from activity a
      join enrolment e on e.commune_id = a.commune_id and e.activity_id = a.id group by a.name, a.position
      order by a.position`;
    expect(rows).toEqual([
      { name: "1/4 d’heures gratuit midi", children: 2 },
      { name: "Mercredi repas", children: 2 },
      { name: "Études surveillées", children: 2 },
    ]);
    expect(await owner.sql`select 1 from reservation`).toHaveLength(0);
  });

  it.each([
    ["francois.dupont@exemple.fr"],
    ["mairie@exemple.fr"],
    ["animation@exemple.fr"],
  ])("lets %s in with the demo's password, and with no other", async (email) => {
    const attempt = (password: string) =>
      systemContext(commune, (ctx) => signIn(ctx, { email, password, userAgent: "" }), {
        on: app,
        now: GUIDE_NOW,
      });
    expect(await attempt("Marelle-2024!")).not.toBeNull();
    expect(await attempt("marelle-2024!")).toBeNull();
  });

  it("has one guardian with an account, so that one e-mail goes out", async () => {
    const rows = await owner.sql`select first_name from guardian where account_id is not null`;
    expect(rows).toEqual([{ first_name: "François" }]);
  });

  it("is kept as it was by a second start", async () => {
    const before = await owner.sql`select id from child order by id`;
    await prepare();
    expect(await owner.sql`select id from child order by id`).toEqual(before);
  });
});
