import { randomBytes } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { dropDatabase } from "@/db/create-database";
import { prepareDatabase } from "@/scripts/demo/prepare";

/** A Tuesday of November, an hour before midnight in UTC and already Wednesday in the town. */
const NOW = Temporal.Instant.from("2026-11-24T23:30:00Z");

describe("the town's scenario", () => {
  const name = `town_${randomBytes(4).toString("hex")}`;
  const said: string[] = [];
  let owner: Database;

  const prepare = (say: (progress: string) => void) =>
    prepareDatabase({ superuserUrl: inject("superuserUrl"), name, scenario: "commune", now: NOW, say });

  beforeAll(async () => {
    const cut = prepare((progress) => {
      if (progress.startsWith("Ouverture")) throw new Error("cut short");
    });
    await expect(cut).rejects.toThrow("cut short");
    const urls = await prepare((progress) => said.push(progress));
    owner = openDatabase(urls.ownerUrl, { pool: 2 });
  }, 120_000);
  afterAll(async () => {
    await owner.close();
    await dropDatabase(inject("superuserUrl"), name);
  });
  const one = async (query: Promise<Record<string, unknown>[]>) => Object.values((await query)[0] ?? {})[0];

  it("is whole, although its first seed was cut short", async () => {
    expect(await one(owner.sql`select count(*)::int from commune`)).toBe(1);
    expect(await one(owner.sql`select count(*)::int from site`)).toBe(4);
  });

  it("says what it does while it lasts", () => {
    expect(said[0]).toMatch(/^Inscription des enfants… 1\s200$/);
    expect(said.at(-1)).toMatch(/^Réservations des familles… \d\d\s\d{3}$/);
  });

  it("has the 1,200 children of the sample and the DUPONT, each at home somewhere, in three schools", async () => {
    const { sql } = owner;
    expect(await one(sql`select count(*)::int from child`)).toBe(1_202);
    expect(await one(sql`select count(distinct child_id)::int from household_child`)).toBe(1_202);
    expect(await one(sql`select count(*)::int from guardian`)).toBe(1_313);
    const schools = await sql<{ n: number }[]>`select count(*)::int as n from child group by school_id`;
    expect(schools).toHaveLength(3);
    expect(Math.min(...schools.map((school) => school.n))).toBeGreaterThan(300);
  });

  it("has a change and a question that wait at the desk", async () => {
    expect(await one(owner.sql`select count(*)::int from record_change where state = 'pending'`)).toBe(1);
    expect(await one(owner.sql`select count(*)::int from town_hall_message where handled_at is null`)).toBe(
      1,
    );
  });

  it("has a child of two households whose parents take turns, each with an account", async () => {
    const homes = await owner.sql<{ email: string }[]>`
      select a.email from custody_calendar c
      join household_child h on h.commune_id = c.commune_id and h.child_id = c.child_id
      join guardian g on g.commune_id = h.commune_id and g.household_id = h.household_id
      join account a on a.commune_id = g.commune_id and a.id = g.account_id
      where c.even_weeks_with <> c.odd_weeks_with order by a.email`;
    expect(homes.map(({ email }) => email)).toEqual([
      "benoit.gerard401@exemple.fr",
      "helene.robert401@exemple.fr",
    ]);
  });

  it("has eight names of activities, and no two with the same rules, hours and days", async () => {
    expect(await one(owner.sql`select count(distinct name)::int from activity`)).toBe(8);
    const kinds = await owner.sql`
      select distinct r.booking::text, r.cancellation::text, a.starts_at, a.ends_at, a.weekdays, a.season from activity a
      join regulation_rule r on r.commune_id = a.commune_id and r.regulation_id = a.regulation_id`;
    expect(kinds).toHaveLength(8);
  });

  it("has full days, nearly full ones and free ones ahead, in every activity of the term", async () => {
    const days = await owner.sql<{ name: string; full: number; nearly: number; free: number }[]>`
      select a.name, count(*) filter (where o.taken = o.capacity)::int as full,
        count(*) filter (where o.taken < o.capacity and o.taken >= 0.75 * o.capacity)::int as nearly,
        count(*) filter (where o.taken < 0.75 * o.capacity)::int as free
      from opening o join activity a on a.commune_id = o.commune_id and a.id = o.activity_id
      where o.service_date between '2026-11-25' and '2027-01-19' group by a.name, a.position order by a.position`;
    expect(days.reduce((sum, day) => sum + day.full, 0)).toBeGreaterThan(20);
    for (const day of days) expect(day.full + day.nearly, day.name).toBeGreaterThan(0);
  });

  it("counts in each opening exactly its live reservations", async () => {
    const wrong = await owner.sql`
      select o.taken, count(r.id) from opening o left join reservation r on r.commune_id = o.commune_id
        and r.activity_id = o.activity_id and r.service_date = o.service_date and r.status = 'reserved'
      group by o.commune_id, o.activity_id, o.service_date, o.taken having count(r.id) <> o.taken`;
    expect(wrong).toHaveLength(0);
    expect(await one(owner.sql`select count(*)::int from reservation`)).toBeGreaterThan(20_000);
  });

  it("serves no Wednesday meal to a child who is not there that day", async () => {
    const [row] = await owner.sql`
      select count(*)::int as meals, count(*) filter (where not exists (
        select 1 from reservation b join activity a on a.commune_id = b.commune_id and a.id = b.activity_id
        where b.commune_id = r.commune_id and b.child_id = r.child_id and b.service_date = r.service_date
          and a.name = 'Accueil du mercredi'))::int as alone
      from reservation r join activity m on m.commune_id = r.commune_id and m.id = r.activity_id
      where m.name = 'Mercredi repas'`;
    expect(row?.alone).toBe(0);
    expect(row?.meals).toBeGreaterThan(300);
  });

  it("reserves nothing for a child who is not enrolled or on a day without school", async () => {
    const stray = await owner.sql`
      select 1 from reservation r where not exists (select 1 from enrolment e where e.commune_id = r.commune_id
        and e.child_id = r.child_id and e.activity_id = r.activity_id
        and r.service_date between e.starts_on and e.ends_on)`;
    expect(stray).toHaveLength(0);
    const christmas = await owner.sql`
      select distinct a.name from opening o join activity a on a.commune_id = o.commune_id and a.id = o.activity_id
      where o.service_date between '2026-12-21' and '2026-12-24'`;
    expect(christmas).toEqual([{ name: "Centre de loisirs" }]);
  });

  it("opens the holiday centre's bookings by holidays, on a Monday at half past eight", async () => {
    const windows = await owner.sql<{ name: string; from: string; until: string; opens: string }[]>`
      select a.name, w.starts_on::text as from, w.ends_on::text as until,
        to_char(w.opens_at at time zone 'Europe/Paris', 'ID YYYY-MM-DD HH24:MI') as opens
      from booking_window w join activity a on a.commune_id = w.commune_id and a.id = w.activity_id
      order by w.starts_on`;
    expect(windows.length).toBeGreaterThanOrEqual(5);
    for (const { name, opens } of windows) {
      expect(name).toBe("Centre de loisirs");
      expect(opens).toMatch(/^1 .* 08:30$/);
    }
    const christmas = { from: "2026-12-19", until: "2027-01-03", opens: "1 2026-10-19 08:30" };
    expect(windows[1]).toMatchObject(christmas);
    const holidays = await owner.sql`
      select o.service_date from opening o join activity a on a.commune_id = o.commune_id and a.id = o.activity_id
      where a.season = 'holidays' and not exists (select 1 from booking_window w where w.commune_id = o.commune_id
        and w.activity_id = o.activity_id and o.service_date between w.starts_on and w.ends_on)`;
    expect(holidays).toHaveLength(0);
  });

  it("reserves nothing before its window opened, nor for a child of another class", async () => {
    const early = await owner.sql`
      select 1 from reservation r join booking_window w on w.commune_id = r.commune_id
        and w.activity_id = r.activity_id and r.service_date between w.starts_on and w.ends_on
      where w.opens_at > ${NOW.toString()}`;
    expect(early).toHaveLength(0);
    const classes = await owner.sql<{ name: string; levels: string[]; strays: number }[]>`
      select a.name, a.levels, count(*) filter (where c.level is null or c.level <> all (a.levels))::int as strays
      from activity a join reservation r on r.commune_id = a.commune_id and r.activity_id = a.id
      join child c on c.commune_id = r.commune_id and c.id = r.child_id
      where a.levels is not null group by a.name, a.levels`;
    expect(classes).toEqual([
      { name: "Études surveillées", levels: ["CP", "CE1", "CE2", "CM1", "CM2"], strays: 0 },
    ]);
  });

  it("takes late bookings for the homework club alone, with their surcharge", async () => {
    const late = await owner.sql`
      select distinct a.name, r.late from regulation_rule r
      join activity a on a.commune_id = r.commune_id and a.regulation_id = r.regulation_id
      where r.late->>'kind' <> 'refused'`;
    const accepted = { kind: "accepted", surcharge: "majoration de 1\u00a0€" };
    expect(late).toEqual([{ name: "Études surveillées", late: accepted }]);
  });

  it("marked the DUPONT's days until yesterday in the town, in all three ways", async () => {
    const marks = await owner.sql<{ status: string; last: string }[]>`
      select status, max(service_date)::text as last from attendance group by status order by status`;
    expect(marks.map((mark) => mark.status)).toEqual(["absent", "excused", "present"]);
    const days = marks.map((mark) => mark.last).sort();
    expect(days.at(-1)).toBe("2026-11-24");
  });
});
