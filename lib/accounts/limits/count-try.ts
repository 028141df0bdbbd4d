import { RateLimiterRes } from "rate-limiter-flexible";
import { computeWait } from "../rules/compute-wait";
import type { Bucket } from "./buckets";
import { counters } from "./counters";

/** A try that was counted: `succeed` once it was a right one, so that it counts no more. */
export interface CountedTry {
  kind: "counted";
  succeed(): Promise<void>;
}
export interface RefusedTry {
  kind: "refused";
  /** In seconds of real time. */
  wait: number;
  /** The first one that this wait has refused: the trail tells of a wait once. */
  isFirst: boolean;
}

/**
 * Counts a try before it is made, so that a hundred at once are a hundred; refuses it while a wait runs, in any of the
 * buckets. A refused try counts nowhere. What `succeed` takes back is the whole count of the first bucket, which is the
 * person's own, and one try of the others.
 */
export async function countTry(buckets: readonly Bucket[]): Promise<CountedTry | RefusedTry> {
  const counted: Bucket[] = [];
  for (const bucket of buckets) {
    const refusal = await countIn(bucket);
    if (refusal) {
      for (const other of counted) await takeBack(other);
      return refusal;
    }
    counted.push(bucket);
  }
  return { kind: "counted", succeed: () => forget(counted) };
}

async function countIn(bucket: Bucket): Promise<RefusedTry | null> {
  const { key, free, lasts, longestWait } = bucket;
  const { consumedPoints, msBeforeNext } = await counters().penalty(key, 1, { customDuration: lasts });
  const over = consumedPoints - free;
  if (over <= 0) return null;
  const refusal =
    longestWait === null
      ? { wait: msBeforeNext, isFirst: over === 1 }
      : await passGate(gateOf(key), computeWait(over, longestWait));
  if (!refusal) return null;
  await takeBack(bucket);
  return { kind: "refused", wait: Math.max(1, Math.ceil(refusal.wait / 1000)), isFirst: refusal.isFirst };
}

/** One try passes, and the wait begins with it: those that come meanwhile are told how long it still runs, in ms. */
async function passGate(key: string, seconds: number): Promise<{ wait: number; isFirst: boolean } | null> {
  try {
    await counters().consume(key, 1, { customDuration: seconds });
    return null;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return { wait: refused.msBeforeNext, isFirst: refused.consumedPoints === 2 };
  }
}

async function takeBack({ key, lasts }: Bucket): Promise<void> {
  await counters().reward(key, 1, { customDuration: lasts });
}

async function forget([own, ...shared]: readonly Bucket[]): Promise<void> {
  if (own) for (const key of [own.key, gateOf(own.key)]) await counters().delete(key);
  for (const bucket of shared) await takeBack(bucket);
}

const gateOf = (key: string) => `${key}:wait`;
