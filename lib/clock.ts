import { Temporal } from "temporal-polyfill";
import { env } from "./env";

/** Pages, actions and route handlers are bundled apart: the demo's clock must be one for the whole process. */
const holder = globalThis as { marelleDemoClock?: Temporal.Instant | null };

/** Real time: sessions, tokens, rate limits and the sending of e-mails. */
export function realNow(): Temporal.Instant {
  return Temporal.Now.instant();
}

/** The time that rules see: real time, or in a demo the instant at which its clock was set. */
export function domainNow(): Temporal.Instant {
  if (!env().MARELLE_DEMO) return realNow();
  if (holder.marelleDemoClock === undefined) {
    const start = env().DEMO_NOW;
    holder.marelleDemoClock = start ? Temporal.Instant.from(start) : null;
  }
  return holder.marelleDemoClock ?? realNow();
}

/** Moves the demo's clock, where it then stands still; null lets it run with real time again. Demo only. */
export function setDemoClock(at: Temporal.Instant | null): void {
  if (!env().MARELLE_DEMO) throw new Error("The clock can be moved in a demo only.");
  holder.marelleDemoClock = at;
}
