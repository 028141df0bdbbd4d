import { emptyBasket, fillBasket, LINES } from "./basket-of-64";
import type { Figure } from "./figures";
import { compareCpu, countStatements, type Servers, weigh } from "./measure-page";
import type { Scene } from "./scene";

export const WEEK = "/reservations?semaine=2026-09-14";
/** Requests before the first round, then rounds: the second basket finds servers that are warm already. */
const FIRST = { requests: 120, warmUp: 400, rounds: 7, goal: 2.5 };
const THEN = { requests: 120, warmUp: 100, rounds: 3, goal: null };

/** The week page, with an empty basket and beside the basket of 64 lines. */
export async function measureWeek(scene: Scene, servers: Servers): Promise<Figure[]> {
  const figures: Figure[] = [];
  const baskets = [
    ["Semaine", emptyBasket, FIRST],
    [`Semaine, ${LINES} lignes au panier`, fillBasket, THEN],
  ] as const;
  for (const [name, prepare, plan] of baskets) {
    await prepare(scene);
    figures.push(
      await countStatements({ name, path: WEEK }, 8, scene, servers),
      ...(await weigh({ name, path: WEEK }, { html: 40, scripts: 190 }, servers)),
      await compareCpu({ name, path: WEEK }, servers, plan),
    );
  }
  return figures;
}
