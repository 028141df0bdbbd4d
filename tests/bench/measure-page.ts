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

export interface Servers {
  portal: Server;
  floor: Server;
  /** Sent to both: the floor carries the same cookies. */
  cookie: string;
}

export interface Page {
  /** As figures name it: "Semaine". */
  name: string;
  /** From the portal's origin. */
  path: string;
}

/** The statements of one visit, the page having been seen before. */
export async function countStatements(
  { name, path }: Page,
  goal: number,
  scene: Scene,
  { portal, cookie }: Servers,
): Promise<Figure> {
  const look = () => getPage(portal.origin + path, { cookie });
  await look();
  const { statements } = await recordStatements(scene.superuserUrl, look);
  const sorted = sortStatements(statements);
  return {
    name: `${name} : requêtes SQL`,
    value: sorted.own.length,
    unit: "",
    kind: "count",
    goal,
    beside: tellApart(sorted),
  };
}

const PARTS = { html: "HTML", scripts: "JavaScript" } as const;
type Part = keyof typeof PARTS;

/** What a first visit brings, in thousands of bytes gzipped. */
export async function weigh(
  { name, path }: Page,
  goals: Readonly<Record<Part, number>>,
  { portal, floor, cookie }: Servers,
): Promise<Figure[]> {
  const [ours, bare] = [
    await weighPage(portal.origin + path, { cookie }),
    await weighPage(floor.origin, { cookie }),
  ];
  return (["html", "scripts"] as const).map((part) => ({
    name: `${name} : ${PARTS[part]}, gzip`,
    value: inKilobytes(ours[part]),
    unit: "ko",
    kind: "count",
    goal: goals[part],
    beside: `${tell(inKilobytes(bare[part]), "ko")} pour la page nue`,
  }));
}

interface CpuPlan {
  /** Of each server in a round. */
  requests: number;
  /** Requests before the first round. */
  warmUp: number;
  rounds: number;
  goal: number | null;
}

/**
 * The processor that a page takes, against the bare page's. One server at a time: the machine may have two cores only,
 * and the requests come from one of them.
 */
export async function compareCpu(
  { name, path }: Page,
  { portal, floor, cookie }: Servers,
  { requests, warmUp, rounds, goal }: CpuPlan,
): Promise<Figure> {
  const visit = (server: Server, at: string) => async () => {
    const before = await cpuOfTree(server.pid);
    await pour(server.origin + at, { cookie }, requests);
    return ((await cpuOfTree(server.pid)) - before) / requests;
  };
  await pour(portal.origin + path, { cookie }, warmUp);
  await pour(floor.origin, { cookie }, warmUp);
  const { one, other, ratio } = await interleave(rounds, visit(portal, path), visit(floor, "/"));
  return {
    name: `${name} : processeur`,
    value: ratio,
    unit: "×",
    kind: "ratio",
    goal,
    beside: `${tell(one, "ms")} contre ${tell(other, "ms")} pour la page nue`,
  };
}
