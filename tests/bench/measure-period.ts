import { addPeriod } from "@/lib/reservations/period/add-period";
import { previewPeriod } from "@/lib/reservations/period/preview-period";
import type { PeriodInput } from "@/lib/reservations/period/schemas";
import { emptyBasket } from "./basket-of-64";
import type { Figure } from "./figures";
import type { Scene } from "./scene";
import { type SortedStatements, sortStatements, tellApart } from "./sort-statements";
import { recordStatements } from "./statement-log";

const GOAL = 10;
const WEEK = { from: "2026-09-14", until: "2026-09-18" };
const TEN_MONTHS = { from: "2026-09-01", until: "2027-07-02" };
const WEEKDAYS = [1, 2, 4, 5];
const ACTIVITIES = 3;

type Span = Pick<PeriodInput, "from" | "until">;
type Run = (scene: Scene, input: PeriodInput) => Promise<{ added: number }>;

/** The period wizard: preview and add of three activities, four days a week, over a week and over ten months. */
export async function measurePeriod(scene: Scene): Promise<Figure[]> {
  const profiles = await chooseProfiles(scene);
  const steps: [name: string, run: Run][] = [
    ["Aperçu de la période", ({ asFamily }, input) => asFamily((ctx) => previewPeriod(ctx, input))],
    ["Ajout de la période", ({ asFamily }, input) => asFamily((ctx) => addPeriod(ctx, input))],
  ];
  const figures: Figure[] = [];
  for (const [name, run] of steps) {
    const count = (span: Span) =>
      countStatements(scene, run, { wish: "book", ...span, parity: "every", profiles });
    const week = await count(WEEK);
    const year = await count(TEN_MONTHS);
    figures.push(
      {
        name: `${name}, ${year.added} dates en dix mois : requêtes SQL`,
        value: year.own.length,
        unit: "",
        kind: "count",
        goal: GOAL,
        beside: tellApart(year),
      },
      {
        name: `${name} : de plus que pour les ${week.added} dates d’une semaine`,
        value: year.own.length - week.own.length,
        unit: "",
        kind: "count",
        goal: 0,
        beside: `${week.own.length} en une semaine`,
      },
    );
  }
  return figures;
}

async function countStatements(
  scene: Scene,
  run: Run,
  input: PeriodInput,
): Promise<SortedStatements & { added: number }> {
  await emptyBasket(scene);
  const { value, statements } = await recordStatements(scene.superuserUrl, () => run(scene, input));
  await emptyBasket(scene);
  if (value.added === 0) throw new Error(`Nothing to book from ${input.from} to ${input.until}.`);
  return { ...sortStatements(statements), added: value.added };
}

/** Paul's first activities of every school day. */
async function chooseProfiles({ owner, childId }: Scene): Promise<PeriodInput["profiles"]> {
  const rows = await owner.sql<{ id: string }[]>`
    select a.id from activity a
    join enrolment e on e.commune_id = a.commune_id and e.activity_id = a.id
    where e.child_id = ${childId} and a.weekdays @> ${`{${WEEKDAYS.join()}}`}::text::smallint[] and a.season = 'term'
    order by a.position limit ${ACTIVITIES}`;
  if (rows.length !== ACTIVITIES)
    throw new Error(`${rows.length} activities of every day, ${ACTIVITIES} wanted.`);
  return rows.map(({ id }) => ({ childId, activityId: id, weekdays: WEEKDAYS }));
}
