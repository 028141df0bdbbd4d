import type { Commune, StaffActor } from "@/lib/context";
import { changeStaff } from "@/lib/desk/staff/change-staff";
import { switchStaff } from "@/lib/desk/staff/switch-staff";
import { makeCommune } from "@/tests/factories/commune";
import { staffContext } from "@/tests/factories/context";
import { makeStaff } from "@/tests/factories/staff";
import type { TestDatabase } from "@/tests/setup/test-database";

/** Two administrators press at once, each against the other. Answers how many administrators remain. */
export async function pressAgainstEachOther(
  database: TestDatabase,
  slug: string,
  how: "demote" | "close",
): Promise<number> {
  const commune: Commune = await makeCommune(database, { slug });
  const one = await makeStaff(database, commune);
  const other = await makeStaff(database, commune);
  const press = (actor: StaffActor, { staffId }: StaffActor) =>
    staffContext(database, commune, actor, (ctx) =>
      how === "demote"
        ? changeStaff(ctx, { staffId, role: "gestionnaire", sites: [] })
        : switchStaff(ctx, { staffId, open: false }),
    );
  const outcomes = await Promise.allSettled([press(one, other), press(other, one)]);
  for (const outcome of outcomes)
    if (outcome.status === "rejected" && outcome.reason?.code !== "forbidden") throw outcome.reason;
  const [row] = await database.owner.sql<{ n: number }[]>`
    select count(*)::int as n from staff s join account a on a.commune_id = s.commune_id and a.id = s.account_id
    where s.commune_id = ${commune.id} and s.role = 'administrateur' and a.disabled_at is null`;
  return row?.n ?? -1;
}
