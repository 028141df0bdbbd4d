import { openYear } from "@/lib/reservations/capacity/open-year";
import type { OpenYearReport } from "@/lib/reservations/capacity/views";
import { staffContext } from "@/tests/factories/context";
import type { Figure } from "./figures";
import { findAdministrator } from "./find-administrator";
import { NOW, type Scene } from "./scene";
import { sortStatements, tellApart } from "./sort-statements";
import { recordStatements } from "./statement-log";

const ACTIVITIES = 24;
const YEAR = 2026;
const GOAL_MS = 2000;
/** Read or written once, however many days there are; on top of them a statement a thousand days. */
const GOAL_BESIDES = 8;
const CHUNK = 1000;

/** A year of openings made from the rules in one press: eight activities of three schools, none of them open yet. */
export async function measureOpenings(scene: Scene): Promise<Figure[]> {
  const ids = await addActivities(scene);
  const { value: first, statements } = await recordStatements(scene.superuserUrl, () => open(scene, ids));
  await shut(scene, ids);
  const began = performance.now();
  const { opened } = await open(scene, ids);
  const duration = performance.now() - began;
  await shut(scene, ids);
  await scene.owner.sql`delete from activity where id = any(${ids})`;
  if (opened !== first.opened || opened === 0) throw new Error(`${first.opened} days, then ${opened}.`);
  const sorted = sortStatements(statements);
  const chunks = Math.ceil(opened / CHUNK);
  return [
    {
      name: `Ouvrir une année, ${ACTIVITIES} prestations : durée`,
      value: duration,
      unit: "ms",
      kind: "information",
      goal: GOAL_MS,
      beside: `${opened.toLocaleString("fr-FR")} journées`,
    },
    {
      name: `Ouvrir une année, en ${chunks} lots de ${CHUNK} journées : requêtes SQL`,
      value: sorted.own.length,
      unit: "",
      kind: "count",
      goal: chunks + GOAL_BESIDES,
      beside: tellApart(sorted),
    },
  ];
}

async function open(scene: Scene, ids: string[]): Promise<OpenYearReport> {
  const agent = await findAdministrator(scene);
  const press = { year: YEAR, "activityIds[]": ids };
  return staffContext(scene, scene.commune, agent, (ctx) => openYear(ctx, press), NOW);
}

/** Of every weekday in school time, under a regulation of the town's. */
async function addActivities({ owner, commune }: Scene): Promise<string[]> {
  const rows = await owner.sql<{ id: string }[]>`
    insert into activity (commune_id, id, site_id, regulation_id, name, starts_at, ends_at, weekdays, season, capacity,
      weekday_capacities, position)
    select a.commune_id, gen_random_uuid(), a.site_id, a.regulation_id, 'Banc ' || n, '11:45', '13:30', '{1,2,3,4,5}',
      'term', 60, '{"3": 40}', 100 + n
    from generate_series(1, ${ACTIVITIES}::int) n, (select * from activity where commune_id = ${commune.id} limit 1) a
    returning id`;
  return rows.map(({ id }) => id);
}

async function shut({ owner }: Scene, ids: string[]): Promise<void> {
  await owner.sql`delete from opening where activity_id = any(${ids})`;
}
