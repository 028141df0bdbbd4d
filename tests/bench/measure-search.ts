import type { StaffActor } from "@/lib/context";
import { listFamilies } from "@/lib/desk/families/list-families";
import type { FamiliesSearch } from "@/lib/desk/families/schemas";
import type { FamilyList } from "@/lib/desk/families/views";
import { staffContext } from "@/tests/factories/context";
import type { Figure } from "./figures";
import { findAdministrator } from "./find-administrator";
import { interleave, median } from "./interleave";
import { fillTown } from "./people";
import { NOW, type Scene } from "./scene";
import { searchByHand } from "./search-by-hand";
import { sortStatements, tellApart } from "./sort-statements";
import { recordStatements } from "./statement-log";
import { tell } from "./table";

const WARM_UP = 5;
const ROUNDS = 25;
const GOAL_MS = 100;

/** What an agent types, from the most common to what finds nobody. */
const SEARCHES: readonly [name: string, search: FamiliesSearch, near: boolean][] = [
  ["un nom", { q: "bebado" }, false],
  ["un début qu’ont beaucoup de familles", { q: "be" }, false],
  ["deux mots", { q: "bebado chloe" }, false],
  ["un téléphone", { q: "06 00 01 2" }, false],
  ["toute la ville, par nom", {}, false],
  ["un état de compte", { compte: "sans-compte" }, false],
  ["un nom mal écrit", { q: "bebbado" }, true],
];

/** The family search of the desk, among 20,000 people, under row-level security. */
export async function measureSearch(scene: Scene): Promise<Figure[]> {
  const people = await fillTown(scene);
  const agent = await findAdministrator(scene);
  const figures: Figure[] = [];
  for (const [name, search, near] of SEARCHES) {
    const list = () => askFor(scene, agent, search);
    const found = await list();
    if (found.total === 0) throw new Error(`${name}: nobody is found.`);
    if (found.near.length > 0 !== near)
      throw new Error(`${name}: found by ${found.near.join() || "itself"}.`);
    const times: number[] = [];
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) times.push(await timed(list));
    figures.push({
      name: `Recherche de familles, ${name} : durée`,
      value: median(times.slice(WARM_UP)),
      unit: "ms",
      kind: "information",
      goal: GOAL_MS,
      beside: `${found.total} familles trouvées, ${people.toLocaleString("fr-FR")} personnes`,
    });
  }
  return [...figures, ...(await compare(scene, agent))];
}

const [, ONE_NAME] = SEARCHES[0] ?? ["", {}];

async function compare(scene: Scene, agent: StaffActor): Promise<Figure[]> {
  const byUs = () => askFor(scene, agent, ONE_NAME);
  const byHand = () => searchByHand(scene, "bebado");
  const ours = await byUs();
  const theirs = await byHand();
  if (ours.total !== theirs) throw new Error(`${ours.total} families found, ${theirs} by hand.`);
  const { statements } = await recordStatements(scene.superuserUrl, byUs);
  const sorted = sortStatements(statements);
  await interleave(
    WARM_UP,
    () => timed(byUs),
    () => timed(byHand),
  );
  const { one, other, ratio } = await interleave(
    ROUNDS,
    () => timed(byUs),
    () => timed(byHand),
  );
  return [
    {
      name: "Recherche de familles, un nom : requêtes SQL",
      value: sorted.own.length,
      unit: "",
      kind: "count",
      goal: 3,
      beside: tellApart(sorted),
    },
    {
      name: "Recherche de familles, un nom : durée",
      value: ratio,
      unit: "×",
      kind: "ratio",
      goal: 3,
      beside: `${tell(one, "ms")} contre ${tell(other, "ms")} pour le même SQL à la main`,
    },
  ];
}

function askFor({ app, commune }: Scene, agent: StaffActor, search: FamiliesSearch): Promise<FamilyList> {
  return staffContext({ app }, commune, agent, (ctx) => listFamilies(ctx, search), NOW);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
