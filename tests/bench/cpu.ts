import { readdir, readFile } from "node:fs/promises";

/** USER_HZ: what Linux tells to programs, on every machine that Node knows. */
const TICKS_A_SECOND = 100;

interface Usage {
  pid: number;
  parent: number;
  ticks: number;
}

/** Milliseconds of processor that a process and its descendants have used, in user and in system mode. */
export async function cpuOfTree(root: number): Promise<number> {
  const all = await listUsages();
  const tree = new Set([root]);
  // A child may be listed before its parent: until nothing more is found.
  for (let before = 0; before !== tree.size; ) {
    before = tree.size;
    for (const { pid, parent } of all) if (tree.has(parent)) tree.add(pid);
  }
  const own = all.filter(({ pid }) => tree.has(pid));
  if (!own.some(({ pid }) => pid === root)) throw new Error(`Process ${root} has ended.`);
  return (own.reduce((sum, { ticks }) => sum + ticks, 0) * 1000) / TICKS_A_SECOND;
}

async function listUsages(): Promise<Usage[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const texts = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, "utf8").catch(() => null)));
  // Between the list and the reading, a process may end.
  return texts.flatMap((text) => (text === null ? [] : readUsage(text)));
}

/** proc(5): the name, in brackets, may hold anything; utime and stime are fields 14 and 15. */
function readUsage(stat: string): Usage {
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return {
    pid: Number.parseInt(stat, 10),
    parent: Number(fields[1]),
    ticks: Number(fields[11]) + Number(fields[12]),
  };
}
