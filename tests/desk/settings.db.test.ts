import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Commune, StaffActor, StaffContext } from "@/lib/context";
import { addDiet } from "@/lib/desk/settings/add-diet";
import { addPaper } from "@/lib/desk/settings/add-paper";
import { changePaper } from "@/lib/desk/settings/change-paper";
import { dropPaper } from "@/lib/desk/settings/drop-paper";
import { getPaper } from "@/lib/desk/settings/get-paper";
import { listDietSettings } from "@/lib/desk/settings/list-diet-settings";
import { listPaperSettings } from "@/lib/desk/settings/list-paper-settings";
import { listPolicies } from "@/lib/desk/settings/list-policies";
import { moveDiet } from "@/lib/desk/settings/move-diet";
import { renameDiet } from "@/lib/desk/settings/rename-diet";
import { requirePaper } from "@/lib/desk/settings/require-paper";
import { requirePaperInput, setPoliciesInput } from "@/lib/desk/settings/schemas";
import { setPolicies } from "@/lib/desk/settings/set-policies";
import { switchDiet } from "@/lib/desk/settings/switch-diet";
import { switchPaper } from "@/lib/desk/settings/switch-paper";
import { makeActivity } from "@/tests/factories/activity";
import { startingLine } from "@/tests/factories/barrier";
import { makeCommune } from "@/tests/factories/commune";
import { staffContext } from "@/tests/factories/context";
import { makeFamily } from "@/tests/factories/family";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const NOBODY = "00000000-0000-0000-0000-000000000000";

describe("the commune's settings", () => {
  let database: TestDatabase;
  let commune: Commune;
  let administrator: StaffActor;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `ville-${uuidv7().slice(-12)}` });
    administrator = await makeStaff(database, commune);
  });

  const asAdministrator = <T>(work: (ctx: StaffContext) => Promise<T>) =>
    staffContext(database, commune, administrator, work);
  const diets = () => asAdministrator(listDietSettings);
  const labels = async () => (await diets()).proposed.map(({ label }) => label);
  const add = async (...names: string[]) => {
    for (const label of names) await asAdministrator((ctx) => addDiet(ctx, { label }));
    return Object.fromEntries((await diets()).proposed.map(({ id, label }) => [label, id]));
  };

  describe("on what families change themselves", () => {
    const modes = async () =>
      new Map(
        (await asAdministrator(listPolicies)).flatMap(({ fields }) => fields.map((f) => [f.name, f.mode])),
      );
    const save = (sent: Record<string, string>) =>
      asAdministrator((ctx) => setPolicies(ctx, setPoliciesInput.parse(sent)));

    it("begin as the house proposes, and keep what is chosen", async () => {
      expect((await modes()).get("guardian.lastName")).toBe("review");
      expect((await modes()).get("child.diets")).toBe("immediate");
      expect(await save({ "guardian.lastName": "immediate", "child.diets": "review" })).toBe(2);
      expect((await modes()).get("guardian.lastName")).toBe("immediate");
      expect((await modes()).get("child.diets")).toBe("review");
      expect(await save({ "guardian.lastName": "immediate" })).toBe(0);
    });

    it("keep what another administrator has set since the page was opened", async () => {
      const opened = { "shown.guardian.city": "immediate", "shown.child.diets": "immediate" };
      await save({ ...opened, "guardian.city": "review", "child.diets": "immediate" });
      await save({ ...opened, "guardian.city": "immediate", "child.diets": "review" });
      expect([(await modes()).get("guardian.city"), (await modes()).get("child.diets")]).toEqual([
        "review",
        "review",
      ]);
    });

    it("know no other field and no other mode", async () => {
      expect(await save({ "guardian.accountId": "immediate", "child.lastName": "never", x: "review" })).toBe(
        0,
      );
    });
  });

  describe("on diets", () => {
    it("add, rename, order, take away and propose again", async () => {
      const ids = await add("Sans porc", "Végétarien", "Sans gluten");
      await asAdministrator((ctx) =>
        renameDiet(ctx, { id: ids["Sans porc"] ?? "", label: "Sans viande", was: "Sans porc" }),
      );
      await asAdministrator((ctx) => moveDiet(ctx, { id: ids["Sans gluten"] ?? "", to: "up" }));
      expect(await labels()).toEqual(["Sans viande", "Sans gluten", "Végétarien"]);
      await asAdministrator((ctx) => moveDiet(ctx, { id: ids["Sans porc"] ?? "", to: "up" }));
      expect(await labels()).toEqual(["Sans viande", "Sans gluten", "Végétarien"]);
      await asAdministrator((ctx) => switchDiet(ctx, { id: ids["Sans gluten"] ?? "", proposed: false }));
      expect(await labels()).toEqual(["Sans viande", "Végétarien"]);
      await asAdministrator((ctx) => moveDiet(ctx, { id: ids.Végétarien ?? "", to: "up" }));
      expect(await labels()).toEqual(["Végétarien", "Sans viande"]);
      await asAdministrator((ctx) => switchDiet(ctx, { id: ids["Sans gluten"] ?? "", proposed: true }));
      expect(await labels()).toHaveLength(3);
    });

    it("count the children who have each, and keep them theirs", async () => {
      const ids = await add("Végétarien");
      const { childId } = await makeFamily(database, commune, [
        await makeActivity(database, commune, { on: [] }),
      ]);
      await database.owner.sql`insert into child_diet (commune_id, child_id, diet_id)
        values (${commune.id}, ${childId}, ${ids.Végétarien ?? ""})`;
      await asAdministrator((ctx) => switchDiet(ctx, { id: ids.Végétarien ?? "", proposed: false }));
      expect(await diets()).toMatchObject({ proposed: [], archived: [{ label: "Végétarien", children: 1 }] });
    });

    it("refuse a name that is taken, and a name that has changed meanwhile", async () => {
      const ids = await add("Sans porc", "Végétarien");
      await expect(add("Végétarien")).rejects.toMatchObject({ code: "label-taken" });
      const rename = (label: string, was: string) =>
        asAdministrator((ctx) => renameDiet(ctx, { id: ids["Sans porc"] ?? "", label, was }));
      await expect(rename("Végétarien", "Sans porc")).rejects.toMatchObject({ code: "label-taken" });
      await rename("Sans viande", "Sans porc");
      await expect(rename("Sans bœuf", "Sans porc")).rejects.toMatchObject({
        code: "setting-changed",
        params: { label: "Sans viande" },
      });
    });

    it("take turns: the same name added twice at once is one, and the other is told", async () => {
      const ready = startingLine(3);
      const press = () =>
        asAdministrator(async (ctx) => {
          await ready();
          return addDiet(ctx, { label: "Sans œuf" });
        });
      const tries = await Promise.allSettled([press(), press(), press()]);
      const codes = tries.map((one) => (one.status === "rejected" ? one.reason.code : "added"));
      expect(codes.sort()).toEqual(["added", "label-taken", "label-taken"]);
    });
  });

  describe("on papers", () => {
    const paper = { label: "Attestation", hint: "Demandez-la à votre assureur.", yearly: true };
    const read = (id: string) => asAdministrator((ctx) => getPaper(ctx, id));

    it("add, change, require until a day, drop, and ask no longer", async () => {
      const activity = await makeActivity(database, commune, { name: "Études", on: [] });
      const id = await asAdministrator((ctx) => addPaper(ctx, paper));
      const { base } = await read(id);
      const changed = { id, was: base, label: "Assurance", hint: "", yearly: false };
      await asAdministrator((ctx) => changePaper(ctx, changed));
      await expect(
        asAdministrator((ctx) => changePaper(ctx, { ...changed, label: "Autre" })),
      ).rejects.toMatchObject({ code: "setting-changed" });
      const dueOn = Temporal.PlainDate.from("2024-06-30");
      await asAdministrator((ctx) => requirePaper(ctx, { id, activityId: activity.id, dueOn }));
      expect(await read(id)).toMatchObject({
        label: "Assurance",
        yearly: false,
        required: [{ activityId: activity.id, dueOn: "2024-06-30" }],
        others: [],
      });
      expect((await asAdministrator(listPaperSettings)).proposed).toMatchObject([{ activities: 1 }]);
      await asAdministrator((ctx) => requirePaper(ctx, { id, activityId: activity.id, dueOn: null }));
      expect((await read(id)).required[0]?.dueOn).toBe("");
      await asAdministrator((ctx) => dropPaper(ctx, { id, activityId: activity.id }));
      expect(await read(id)).toMatchObject({ required: [], others: [{ activityId: activity.id }] });
      await asAdministrator((ctx) => switchPaper(ctx, { id, proposed: false }));
      expect(await asAdministrator(listPaperSettings)).toMatchObject({ proposed: [], archived: [{ id }] });
    });

    it("refuse what is not the commune's, a name that is taken, and a day that does not exist", async () => {
      const id = await asAdministrator((ctx) => addPaper(ctx, paper));
      await expect(asAdministrator((ctx) => addPaper(ctx, paper))).rejects.toMatchObject({
        code: "label-taken",
      });
      const nowhere = { id, activityId: NOBODY, dueOn: null };
      await expect(asAdministrator((ctx) => requirePaper(ctx, nowhere))).rejects.toMatchObject({
        code: "not-found",
      });
      await expect(read(NOBODY)).rejects.toMatchObject({ code: "not-found" });
      const sent = { id, activityId: NOBODY, dueOn: "2024-02-30" };
      expect(requirePaperInput.safeParse(sent).error?.issues[0]?.path).toEqual(["dueOn"]);
    });
  });

  it.each(["gestionnaire", "regisseur", "animateur"] as const)("are closed to the %s", async (role) => {
    const other = await makeStaff(database, commune, role);
    const tries: ((ctx: StaffContext) => Promise<unknown>)[] = [
      listPolicies,
      listDietSettings,
      listPaperSettings,
      (ctx) => setPolicies(ctx, setPoliciesInput.parse({ "guardian.city": "review" })),
      (ctx) => addDiet(ctx, { label: "A" }),
    ];
    for (const work of tries)
      await expect(staffContext(database, commune, other, work)).rejects.toMatchObject({ code: "forbidden" });
  });
});
