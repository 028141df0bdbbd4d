import { createDecider } from "@/lib/reservations/rules/decider";
import type { Figure } from "./figures";
import { median } from "./interleave";
import { tell } from "./table";
import { openYear } from "./year-of-places";

const RUNS = 200;
/** Read on a quiet machine: a duration is told, and fails nothing. */
const GOAL_MS = 5;

/** A year of one child decided in pure rules: four activities of 250 days, facts in hand, a new decider each time. */
export function measureRules(): Figure[] {
  const runs = Array.from({ length: RUNS }, decideYear);
  const first = runs[0] ?? Number.NaN;
  const settled = median(runs.slice(RUNS / 2));
  return [
    {
      name: "Décider une année, 4 prestations × 250 jours : processeur",
      value: settled,
      unit: "ms",
      kind: "information",
      goal: GOAL_MS,
      beside: `médiane de ${RUNS / 2} passages ; le tout premier, sans rien de chaud : ${tell(first, "ms")}`,
    },
  ];
}

/** Milliseconds of processor of this whole process, its collector of rubbish included. */
function decideYear(): number {
  const { facts, places } = openYear();
  const before = process.cpuUsage();
  const decider = createDecider(facts);
  const allowed = places.filter((place) => decider.decide(place).booking.kind === "allowed").length;
  const { user, system } = process.cpuUsage(before);
  if (allowed === 0 || allowed === places.length)
    throw new Error(`${allowed} places allowed: nothing was decided.`);
  return (user + system) / 1000;
}
