import type { ClosingOutcome } from "@/lib/reservations/closures/close-days";
import { ask, press } from "@/tests/factories/basket";
import type { TestDatabase } from "@/tests/setup/test-database";
import { deskOf, makeTown, THURSDAY } from "./closures.scenes";

/** Families who all have Thursday in their baskets, and an agent who closes it. */
export async function closingAgainstFamilies(database: TestDatabase, families: number) {
  const town = await makeTown(database, { families });
  const desk = deskOf(database, town);
  const baskets = await Promise.all(
    town.families.map((family) => ask(database, family, "book", town.canteen, [THURSDAY])),
  );
  // Whatever is booked meanwhile is no surprise here: what must hold, holds for the closure that is declared.
  const seen = "1000000/~";
  return {
    town,
    desk,
    close: (): Promise<ClosingOutcome> => desk.close(THURSDAY, THURSDAY, "commune", { seen }),
    presses: town.families.map((family, index) => () => {
      const version = baskets[index]?.basket.version ?? 0;
      return press(database, family, { version });
    }),
    liveOnThursday: async () =>
      (await desk.places()).filter((line) => line === `${THURSDAY} reserved`).length,
  };
}
