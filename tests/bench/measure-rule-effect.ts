import { Temporal } from "temporal-polyfill";
import type { StaffActor } from "@/lib/context";
import { saveRule } from "@/lib/reservations/regulation/save-rule";
import type { RuleAnswer } from "@/lib/reservations/regulation/views";
import { PARENT } from "@/scripts/demo/town";
import { staffContext } from "@/tests/factories/context";
import type { Figure } from "./figures";
import { findAdministrator } from "./find-administrator";
import { fillYear, withoutForeignKeys } from "./full-commune";
import { median } from "./interleave";
import { NOW, type Scene } from "./scene";
import { sortStatements, tellApart } from "./sort-statements";
import { recordStatements } from "./statement-log";

const WARM_UP = 2;
const ROUNDS = 9;
const GOALS = { ms: 1_000, statements: 8 };

/**
 * A stricter rule for the year of 1,200 children, under one regulation for all: every place of the year is concerned, and
 * every week is counted against a new maximum. What an agent waits for before "Enregistrer". Last on its scene: it fills
 * the year.
 */
export async function measureRuleEffect(scene: Scene): Promise<Figure[]> {
  const { owner } = scene;
  const { communeId, reservations } = await withoutForeignKeys(owner, "reservation", () =>
    fillYear(owner, { leaving: PARENT, at: NOW }),
  );
  const regulationId = await govern(scene, communeId);
  await owner.sql`analyze`;
  const agent = await findAdministrator(scene);
  const preview = () => press(scene, agent, regulationId);
  const shown = await preview();
  if (!shown || shown.effect.familyCount < 500)
    throw new Error(`${shown?.effect.familyCount} families touched: nothing was compared.`);
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const began = performance.now();
    await preview();
    times.push(performance.now() - began);
  }
  const { statements } = await recordStatements(scene.superuserUrl, preview);
  const sorted = sortStatements(statements);
  const name = "Effet d’une règle sur l’année";
  return [
    {
      name: `${name} : durée`,
      value: median(times.slice(WARM_UP)),
      unit: "ms",
      kind: "information",
      goal: GOALS.ms,
      beside: `${reservations.toLocaleString("fr-FR")} réservations, ${shown.effect.familyCount} familles touchées`,
    },
    {
      name: `${name} : requêtes SQL`,
      value: sorted.own.length,
      unit: "",
      kind: "count",
      goal: GOALS.statements,
      beside: tellApart(sorted),
    },
  ];
}

/** All the activities under the regulation of the one that has most places. Answers its id. */
async function govern({ owner }: Scene, communeId: string): Promise<string> {
  const [row] = await owner.sql<{ id: string }[]>`
    select a.regulation_id as id from activity a
    join opening o on o.commune_id = a.commune_id and o.activity_id = a.id
    where a.commune_id = ${communeId} group by a.regulation_id order by sum(o.taken) desc limit 1`;
  if (!row) throw new Error("Nothing is open.");
  await owner.sql`update activity set regulation_id = ${row.id} where commune_id = ${communeId}`;
  return row.id;
}

function press({ app, commune }: Scene, agent: StaffActor, regulationId: string): Promise<RuleAnswer | null> {
  const booking = { kind: "days-before", days: 8, time: "09:00", counting: "calendar" } as const;
  return staffContext(
    { app },
    commune,
    agent,
    (ctx) =>
      saveRule(ctx, {
        id: regulationId,
        was: null,
        version: 1,
        shown: "",
        typed: {},
        rule: {
          validFrom: Temporal.PlainDate.from("2026-09-02"),
          booking,
          cancellation: booking,
          late: { kind: "refused" },
          weeklyMaximum: 2,
        },
      }),
    NOW,
  );
}
