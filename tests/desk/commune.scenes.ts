import type { Commune, StaffActor } from "@/lib/context";
import { changeCommune } from "@/lib/desk/commune/change-commune";
import { changeCommuneInput } from "@/lib/desk/commune/schemas";
import { startingLine } from "@/tests/factories/barrier";
import { makeCommune } from "@/tests/factories/commune";
import { staffContext } from "@/tests/factories/context";
import { makeStaff } from "@/tests/factories/staff";
import type { TestDatabase } from "@/tests/setup/test-database";

/** What a form that was opened on this commune sends. */
export function formOf(commune: Commune, typed: Record<string, unknown> = {}) {
  const { version, contactPhone, accent, ...rest } = commune;
  return changeCommuneInput.parse({
    ...rest,
    version,
    contactPhone: contactPhone ?? "",
    accent: accent ?? "",
    ...typed,
  });
}

/** Two administrators with the same form open press at the same time; what each is told, in order of the alphabet. */
export async function pressTogether(database: TestDatabase, slug: string): Promise<string[]> {
  const commune = await makeCommune(database, { slug });
  const [one, other] = [await makeStaff(database, commune), await makeStaff(database, commune)];
  const ready = startingLine(2);
  const press = (agent: StaffActor, name: string) =>
    staffContext(database, commune, agent, async (ctx) => {
      await ready();
      await changeCommune(ctx, formOf(commune, { name }));
    });
  const tries = await Promise.allSettled([press(one, "Une"), press(other, "Deux")]);
  return tries.map((tried) => (tried.status === "rejected" ? tried.reason.code : "saved")).sort();
}
