import { v7 as uuidv7 } from "uuid";
import type { DatedRule } from "@/lib/catalogue/rules/regulation";
import type { Commune, StaffActor, StaffContext } from "@/lib/context";
import { saveRule } from "@/lib/reservations/regulation/save-rule";
import { fieldsOfRule } from "@/lib/reservations/rules/rule-fields";
import { CRUAS, dated, day, ERAGNY } from "@/tests/catalogue/regulations";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { makeCommune } from "@/tests/factories/commune";
import { staffContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { makeStaff } from "@/tests/factories/staff";
import type { TestDatabase } from "@/tests/setup/test-database";

/** A week and a bit after the guide's Wednesday, and the first day of it, over. */
export const DAYS = ["2024-05-21", "2024-05-23", "2024-05-24", "2024-05-27", "2024-05-28", "2024-05-30"];

/** A canteen of its own commune under a regulation of its own, the day before at noon since 2020, and an agent. */
export interface Desk {
  database: TestDatabase;
  commune: Commune;
  agent: StaffActor;
  canteen: MadeActivity;
  regulationId: string;
}

export async function openRegulation(
  database: TestDatabase,
  wanted: Partial<Parameters<typeof makeActivity>[2]> = {},
): Promise<Desk> {
  const commune = await makeCommune(database, { slug: `ville-${uuidv7().slice(-12)}` });
  const canteen = await makeActivity(database, commune, { on: DAYS, ...wanted });
  const [row] = await database.owner.sql<{ id: string }[]>`
    select regulation_id as id from activity where commune_id = ${commune.id} and id = ${canteen.id}`;
  return {
    database,
    commune,
    agent: await makeStaff(database, commune, "gestionnaire"),
    canteen,
    regulationId: row?.id ?? "",
  };
}

export function atDesk<T>(
  { database, commune, agent }: Desk,
  work: (ctx: StaffContext) => Promise<T>,
  now = WEDNESDAY_AFTERNOON,
): Promise<T> {
  return staffContext(database, commune, agent, work, now);
}

interface Press {
  rule: DatedRule;
  was?: DatedRule["validFrom"] | null;
  version?: number;
  shown?: string;
}

/** One press on the form of a rule. */
export const pressRule = (
  desk: Desk,
  { rule, was = null, version = 1, shown = "" }: Press,
  now = WEDNESDAY_AFTERNOON,
) =>
  atDesk(
    desk,
    (ctx) => saveRule(ctx, { id: desk.regulationId, was, rule, version, shown, typed: fieldsOfRule(rule) }),
    now,
  );

/** The press that shows what a rule changes, then the one that writes it. Answers what was shown. */
export async function writeRuleAtDesk(desk: Desk, press: Press) {
  const first = await pressRule(desk, press);
  if (!first) throw new Error("Nothing was shown before it was written.");
  const { version, shown } = first.effect;
  const second = await pressRule(desk, { ...press, version, shown });
  if (second) throw new Error(`Asked again: ${second.effect.why}.`);
  return first.effect;
}

/** The rules as they are stored, by their first day. */
export async function storedRules({ database, commune, regulationId }: Desk): Promise<string[]> {
  const rows = await database.owner.sql<{ from: string }[]>`
    select valid_from::text as from from regulation_rule
    where commune_id = ${commune.id} and regulation_id = ${regulationId} order by valid_from`;
  return rows.map(({ from }) => from);
}

export const ONE_RULE = dated(CRUAS, { validFrom: day("2024-06-03") });
export const OTHER_RULE = dated(ERAGNY, { validFrom: day("2024-06-10") });

/** Two agents have read what their rule changes, and press at once. Answers how many were written without more asking. */
export async function pressTogether(desk: Desk): Promise<number> {
  const one = await pressRule(desk, { rule: ONE_RULE });
  const other = await pressRule(desk, { rule: OTHER_RULE });
  const answers = await Promise.all([
    pressRule(desk, { rule: ONE_RULE, shown: one?.effect.shown }),
    pressRule(desk, { rule: OTHER_RULE, shown: other?.effect.shown }),
  ]);
  return answers.filter((answer) => answer === null).length;
}
