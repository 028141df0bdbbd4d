import { openCrowd } from "./crowd";

const t = performance.now();
const say = (s: string) => console.log(Math.round((performance.now() - t) / 1000), s);
const c = await openCrowd({ communes: 2, least: 10, most: 50, fillingMs: 1e5, say });
say(JSON.stringify({ communes: c.communes, reservations: c.reservations }));
await c.close();
