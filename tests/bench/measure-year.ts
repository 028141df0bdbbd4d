import { emptyBasket } from "./basket-of-64";
import type { Figure } from "./figures";
import { countStatements, type Servers, weigh } from "./measure-page";
import type { Scene } from "./scene";

/** A child's year at a glance. */
export async function measureYear(scene: Scene, servers: Servers): Promise<Figure[]> {
  const page = { name: "Année", path: `/reservations/annee?enfant=${scene.childId}` };
  await emptyBasket(scene);
  return [
    await countStatements(page, 10, scene, servers),
    ...(await weigh(page, { html: 80, scripts: 190 }, servers)),
  ];
}
