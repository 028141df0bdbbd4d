import { Agent } from "node:http";
import type { Crowd } from "./crowd";
import type { Figure } from "./figures";
import { interleave } from "./interleave";
import { WEEK } from "./measure-week";
import { getPage } from "./request";
import { type Plan, servePortal } from "./serve";
import { signInByForm } from "./sign-in";
import { tell } from "./table";

const WARM_UP = 150;
const ROUNDS = 300;

/** The week page of one same child, where its commune is alone and where it is one of many: the time of an answer. */
export async function measureCrowd(crowd: Crowd, plan: Plan): Promise<Figure[]> {
  // Not kept longer than a visit to the other: the server closes what rests for five seconds.
  const agent = new Agent({ keepAlive: true });
  const [among, alone] = [await visitor(crowd.among.appUrl), await visitor(crowd.alone.appUrl)];
  try {
    await interleave(WARM_UP, among, alone);
    const { one, other, ratio } = await interleave(ROUNDS, among, alone);
    const places = crowd.reservations.toLocaleString("fr-FR");
    return [
      {
        name: `Semaine parmi ${crowd.communes} communes de ${places} réservations : durée`,
        value: ratio,
        unit: "×",
        kind: "ratio",
        goal: 1.2,
        beside: `${tell(one, "ms")} contre ${tell(other, "ms")} pour une commune seule, aussi pleine`,
      },
    ];
  } finally {
    agent.destroy();
  }

  async function visitor(appUrl: string): Promise<() => Promise<number>> {
    const { origin } = await servePortal(plan, appUrl);
    const cookie = await signInByForm(origin);
    return async () => {
      const began = performance.now();
      await getPage(origin + WEEK, { cookie }, agent);
      return performance.now() - began;
    };
  }
}
