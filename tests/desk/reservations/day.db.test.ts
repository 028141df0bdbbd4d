import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/context";
import { getDay } from "@/lib/desk/reservations/get-day";
import type { ReservationsSearch } from "@/lib/desk/reservations/schemas";
import { staffContext } from "@/tests/factories/context";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { type Desk, FRIDAY, MONDAY, makeDesk, SURCHARGE, THURSDAY, TUESDAY, WEDNESDAY } from "./desk.scene";

describe("the desk's day", () => {
  let database: TestDatabase;
  let desk: Desk;

  beforeAll(async () => {
    database = await createTestDatabase();
    desk = await makeDesk(database);
    await makeDesk(database, "ailleurs");
  });
  afterAll(() => database.drop());

  const day = (search: ReservationsSearch, actor: StaffActor = desk.agent) =>
    staffContext(database, desk.commune, actor, (ctx) => getDay(ctx, search));

  it("names the children by class, then by name as French sorts it, each once", async () => {
    const { activity } = await day({ jour: MONDAY, prestation: desk.canteen.id });
    expect(activity?.classes.map(({ name, children }) => [name, children.map((one) => one.name)])).toEqual([
      ["CP B", ["ÉTÉ Élodie", "EVRARD Ana"]],
      ["CE2 A", ["D’HAËNE Zoé"]],
      ["Classe non renseignée", ["ZOLA Tom"]],
      ["CP B, École du Moulin", ["ABEL Lou"]],
    ]);
    expect(activity?.count).toBe("5 enfants");
    expect(activity?.levels).toEqual(["3 CP", "1 CE2", "1 niveau non renseigné"]);
    expect(activity?.fill?.ratio).toBe("5 sur 5");
  });

  it("says whose household reserved where there are two, and what is late; nothing else", async () => {
    const { activity } = await day({ jour: MONDAY, prestation: desk.canteen.id });
    const children = activity?.classes.flatMap((one) => one.children) ?? [];
    expect(children.filter(({ notes }) => notes.length > 0).map(({ name, notes }) => [name, notes])).toEqual([
      ["D’HAËNE Zoé", ["Réservé par Marie PETIT"]],
      ["ZOLA Tom", [`Réservation tardive\u00a0: ${SURCHARGE}`]],
    ]);
    expect(children.filter(({ id }) => id === desk.sharedId)).toHaveLength(1);
    const { activity: tuesday } = await day({ jour: TUESDAY, prestation: desk.canteen.id });
    expect(tuesday?.classes.flatMap((one) => one.children.flatMap(({ notes }) => notes))).toEqual([
      "Réservé par Paul DURAND",
    ]);
  });

  it("counts the ages of that day, and the adults whom they need", async () => {
    const { activity } = await day({ jour: MONDAY, prestation: desk.canteen.id });
    expect(activity?.ages?.groups).toBe("1 de moins de 6 ans, 4 de 6 ans et plus");
    expect(activity?.ages?.staff).toMatch(/^2 encadrants/);
  });

  it("says why nobody comes", async () => {
    const closed = async (jour: string, id: string) => (await day({ jour, prestation: id })).activity?.closed;
    expect(await closed(WEDNESDAY, desk.canteen.id)).toBe("Fermé\u00a0: Travaux");
    expect(await closed(FRIDAY, desk.canteen.id)).toBe("Cette journée n’est pas ouverte aux réservations.");
    expect(await closed("2024-06-01", desk.canteen.id)).toBe(
      "Cette prestation ne fonctionne pas ce jour-là.",
    );
    expect(await closed("2024-07-15", desk.canteen.id)).toBe("Fermé\u00a0: Vacances d’été");
    const { activity } = await day({ jour: THURSDAY, prestation: desk.canteen.id });
    expect([activity?.closed, activity?.classes, activity?.ages]).toEqual([null, [], null]);
  });

  it("begins with the next day that opens, and steps from one open day to the other", async () => {
    const next = await day({ prestation: desk.canteen.id });
    expect([next.day, next.previous, next.next]).toEqual([MONDAY, null, TUESDAY]);
    const friday = await day({ jour: FRIDAY, prestation: desk.canteen.id });
    expect([friday.previous, friday.next]).toEqual([THURSDAY, null]);
    expect((await day({ etablissement: desk.moulin })).next).toBeNull();
  });

  it("shows all that is open that day where no activity is chosen", async () => {
    const names = async (search: ReservationsSearch, actor?: StaffActor) =>
      (await day({ jour: MONDAY, ...search }, actor)).numbers.map(({ name, site, fill }) => [
        name,
        site,
        fill.ratio,
      ]);
    const [atMoulin, ...atJules] = [
      ["Cantine", "École du Moulin", "1 sur 2"],
      ["Cantine", "École Jules-Ferry", "5 sur 5"],
      ["Étude", "École Jules-Ferry", "1 sur 10"],
    ];
    expect(await names({})).toEqual([atMoulin, ...atJules]);
    expect(await names({ etablissement: desk.jules })).toEqual(atJules);
    expect(await names({}, desk.animator)).toEqual([atMoulin]);
  });

  it("does not find another site's activity for an agent of one school, nor another commune's for anyone", async () => {
    const missing = { code: "not-found" };
    const jour = MONDAY;
    await expect(day({ jour, prestation: desk.canteen.id }, desk.animator)).rejects.toMatchObject(missing);
    await expect(day({ jour, etablissement: desk.jules }, desk.animator)).rejects.toMatchObject(missing);
    const [foreign] = await database.owner.sql<{ id: string }[]>`
      select id from activity where commune_id <> ${desk.commune.id} limit 1`;
    await expect(day({ jour, prestation: foreign?.id })).rejects.toMatchObject(missing);
    expect((await day({ jour, prestation: desk.other.id }, desk.animator)).activity?.count).toBe("1 enfant");
  });
});
