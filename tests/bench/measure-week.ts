import { emptyBasket, fillBasket, LINES } from "./basket-of-64";
import { cpuOfTree } from "./cpu";
import { type Figure, inKilobytes } from "./figures";
import { interleave } from "./interleave";
import { weighPage } from "./page-bytes";
import { getPage, pour } from "./request";
import type { Scene } from "./scene";
import type { Server } from "./serve";
import { sortStatements, tellApart } from "./sort-statements";
import { recordStatements } from "./statement-log";
import { tell } from "./table";

const WEEK = "/reservations?semaine=2026-09-14";
const REQUESTS = 120;
/** Requests before the first round, then rounds: the second basket finds servers that are warm already. */
const FIRST = { warmUp: 400, rounds: 7, goal: 3 };
const THEN = { warmUp: 100, rounds: 3, goal: null };

export interface Servers {
  portal: Server;
  floor: Server;
  /** Sent to both: the floor carries the same cookies. */
  cookie: string;
}

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
      await countStatements(name, scene, servers),
      ...(await weigh(name, servers)),
      await compareCpu(name, servers, plan),
    );
  }
  return figures;
}

async function countStatements(name: string, scene: Scene, { portal, cookie }: Servers): Promise<Figure> {
  const look = () => getPage(portal.origin + WEEK, { cookie });
  await look();
  const { statements } = await recordStatements(scene.superuserUrl, look);
  const sorted = sortStatements(statements);
  return {
    name: `${name} : requêtes SQL`,
    value: sorted.own.length,
    unit: "",
    kind: "count",
    goal: 8,
    beside: tellApart(sorted),
  };
}

async function weigh(name: string, { portal, floor, cookie }: Servers): Promise<Figure[]> {
  const [ours, bare] = [
    await weighPage(portal.origin + WEEK, { cookie }),
    await weighPage(floor.origin, { cookie }),
  ];
  const figure = (what: string, part: "html" | "scripts", goal: number): Figure => ({
    name: `${name} : ${what}, gzip`,
    value: inKilobytes(ours[part]),
    unit: "ko",
    kind: "count",
    goal,
    beside: `${tell(inKilobytes(bare[part]), "ko")} pour la page nue`,
  });
  return [figure("HTML", "html", 40), figure("JavaScript", "scripts", 190)];
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
