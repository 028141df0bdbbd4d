import { v7 as uuidv7 } from "uuid";
import { checkOutBasket } from "@/lib/reservations/checkout/check-out-basket";
import { BASKET_VERSION, fillBasket, LINES } from "./basket-of-64";
import { checkOutByHand } from "./check-out-by-hand";
import type { Figure } from "./figures";
import { interleave } from "./interleave";
import type { Scene } from "./scene";
import { sortStatements, tellApart } from "./sort-statements";
import { recordStatements } from "./statement-log";
import { tell } from "./table";

const WARM_UP = 15;
const ROUNDS = 60;

/** "Valider" on 64 lines: its statements, and its time against the same SQL by hand. */
export async function measureCheckout(scene: Scene): Promise<Figure[]> {
  const byUs = async () => (await scene.asFamily((ctx) => checkOutBasket(ctx, pressOnce()))).granted;
  const byHand = () => checkOutByHand(scene);

  await fillBasket(scene);
  const { statements } = await recordStatements(scene.superuserUrl, byUs);
  const sorted = sortStatements(statements);

  const ours = () => timed(scene, byUs);
  const floor = () => timed(scene, byHand);
  await interleave(WARM_UP, ours, floor);
  const { one, other, ratio } = await interleave(ROUNDS, ours, floor);
  return [
    {
      name: `Valider, ${LINES} lignes : requêtes SQL`,
      value: sorted.own.length,
      unit: "",
      kind: "count",
      goal: 16,
      beside: tellApart(sorted),
    },
    {
      name: `Valider, ${LINES} lignes : durée`,
      value: ratio,
      unit: "×",
      kind: "ratio",
      goal: 2.5,
      beside: `${tell(one, "ms")} contre ${tell(other, "ms")} pour le même SQL à la main`,
    },
  ];
}

const pressOnce = () => ({ key: uuidv7(), basketVersion: BASKET_VERSION });

/** Milliseconds of one transaction on the basket just filled again. */
async function timed(scene: Scene, checkOut: () => Promise<number>): Promise<number> {
  await fillBasket(scene);
  const began = performance.now();
  const granted = await checkOut();
  const took = performance.now() - began;
  if (granted !== LINES) throw new Error(`${granted} lines granted, ${LINES} wanted.`);
  return took;
}
