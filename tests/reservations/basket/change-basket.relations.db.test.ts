import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Commune } from "@/lib/context";
import type { BasketChangeView } from "@/lib/reservations/basket/views";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { ask, press } from "@/tests/factories/basket";
import { makeCommune } from "@/tests/factories/commune";
import { type Family, makeFamily } from "@/tests/factories/family";
import { relate } from "@/tests/factories/relation";
import { plain } from "@/tests/setup/plain";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const WEDNESDAY = "2024-05-29";
const WEEK = ["2024-05-27", "2024-05-28", WEDNESDAY, "2024-05-30", "2024-05-31"];

describe("a basket of activities that look at each other", () => {
  let database: TestDatabase;
  let commune: Commune;
  let day: MadeActivity;
  let morning: MadeActivity;
  let meal: MadeActivity;
  let family: Family;
  let number = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  beforeEach(async () => {
    number += 1;
    commune = await makeCommune(database, { slug: `liens-${number}` });
    const make = (name: string) => makeActivity(database, commune, { name, on: WEEK });
    [day, morning, meal] = [await make("Journée"), await make("Matin"), await make("Repas")];
    await relate(database, commune, [day, "excludes", morning]);
    await relate(database, commune, [meal, "requires", morning]);
    family = await makeFamily(database, commune, [day, morning, meal]);
  });
  afterAll(() => database.drop());

  const named = () => ({ Journée: day.id, Matin: morning.id, Repas: meal.id });
  const wish = (what: "book" | "cancel" | "none", activity: MadeActivity) =>
    ask(database, family, what, activity, [WEDNESDAY]);

  /** "Matin: demandé", for each activity of the Wednesday that came back. */
  const shown = ({ cells }: BasketChangeView) =>
    Object.fromEntries(
      Object.entries(named()).flatMap(([name, id]) => {
        const cell = cells.find(({ key }) => key.includes(`/${id}/`));
        return cell ? [[name, `${cell.resting}${cell.asked ? ", asked" : ""}`]] : [];
      }),
    );
  const reserve = async (...activities: MadeActivity[]) => {
    let version = 0;
    for (const activity of activities) version = (await wish("book", activity)).basket.version;
    return press(database, family, { version });
  };

  it("says at once what else a wish opens and shuts", async () => {
    const answer = await wish("book", morning);
    expect(shown(answer)).toEqual({
      Journée: "not-bookable",
      Matin: "bookable, asked",
      Repas: "bookable",
    });
    const whole = answer.cells.find(({ key }) => key.includes(`/${day.id}/`));
    expect(plain(whole?.note ?? "")).toBe("Incompatible avec « Matin », déjà choisi ce jour-là.");
  });

  it("refuses what goes only with another that is not there", async () => {
    const { refused } = await wish("book", meal);
    expect(refused.map(({ message }) => plain(message))).toEqual([
      "Se réserve avec « Matin » : choisissez-le d’abord.",
    ]);
  });

  it("takes back what goes only with a request that is taken back", async () => {
    await wish("book", morning);
    await wish("book", meal);
    const answer = await wish("none", morning);
    expect(answer.basket.count).toBe(0);
    expect(shown(answer)).toEqual({ Journée: "bookable", Matin: "bookable", Repas: "not-bookable" });
  });

  it("asks for both cancellations when one is asked for, and takes both back", async () => {
    expect(await reserve(morning, meal)).toMatchObject({ granted: 2, refused: 0 });
    const both = await wish("cancel", morning);
    expect(shown(both)).toEqual({
      Journée: "bookable",
      Matin: "reserved, asked",
      Repas: "reserved, asked",
    });
    expect(both.basket.cancellations.map((group) => group.activityName).sort()).toEqual(["Matin", "Repas"]);
    const neither = await wish("none", meal);
    expect(neither.basket.count).toBe(0);
    const again = await wish("cancel", morning);
    expect(await press(database, family, { version: again.basket.version })).toMatchObject({ granted: 2 });
  });

  it("swaps one for the other in one press", async () => {
    await reserve(morning);
    await wish("cancel", morning);
    const { basket } = await wish("book", day);
    expect(basket.problems).toBe(0);
    expect(await press(database, family, { version: basket.version })).toMatchObject({
      granted: 2,
      refused: 0,
    });
  });

  it("shows the days of a full week as full, and tells how many there may be", async () => {
    const club = await makeActivity(database, commune, { name: "Club", on: WEEK, weeklyMaximum: 2 });
    const other = await makeFamily(database, commune, [club]);
    const { cells, basket, refused } = await ask(database, other, "book", club, WEEK.slice(0, 3));
    expect(basket.count).toBe(2);
    expect(refused.map(({ message }) => plain(message))).toEqual([
      "2 jours par semaine au plus : ils sont déjà choisis.",
    ]);
    expect(cells.filter(({ resting }) => resting === "not-bookable")).toHaveLength(3);
  });
});
