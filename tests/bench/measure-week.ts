import { emptyBasket, fillBasket, LINES } from "./basket-of-64";
import { cpuOfTree } from "./cpu";
import type { Figure } from "./figures";
import { interleave } from "./interleave";
import { countStatements, type Servers, weigh } from "./measure-page";
import { pour } from "./request";
import type { Scene } from "./scene";
import type { Server } from "./serve";
import { tell } from "./table";

export const WEEK = "/reservations?semaine=2026-09-14";
const REQUESTS = 120;
/** Requests before the first round, then rounds: the second basket finds servers that are warm already. */
const FIRST = { warmUp: 400, rounds: 7, goal: 2.5 };
const THEN = { warmUp: 100, rounds: 3, goal: null };

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
      await compareCpu(name, servers, plan),
    );
  }
  return figures;
}

/** One server at a time: the machine may have two cores only, and the requests come from one of them. */
async function compareCpu(
  name: string,
  { portal, floor, cookie }: Servers,
  { warmUp, rounds, goal }: typeof FIRST | typeof THEN,
): Promise<Figure> {
  const visit = (server: Server, path: string) => async () => {
    const before = await cpuOfTree(server.pid);
    await pour(server.origin + path, { cookie }, REQUESTS);
    return ((await cpuOfTree(server.pid)) - before) / REQUESTS;
  };
  const [week, bare] = [visit(portal, WEEK), visit(floor, "/")];
  await pour(portal.origin + WEEK, { cookie }, warmUp);
  await pour(floor.origin, { cookie }, warmUp);
  const { one, other, ratio } = await interleave(rounds, week, bare);
  return {
    name: `${name} : processeur`,
    value: ratio,
    unit: "×",
    kind: "ratio",
    goal,
    beside: `${tell(one, "ms")} contre ${tell(other, "ms")} pour la page nue`,
  };
}
