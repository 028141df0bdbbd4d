import { Temporal } from "temporal-polyfill";
import { DEADLINE } from "./waiting.scenes";

/**
 * What one full day must be after each thing that happens, without a database: who has a place, who waits in
 * which order, who is offered one until when. Families are numbers.
 */
export class WaitingModel {
  readonly booked = new Set<number>();
  queue: number[] = [];
  readonly offers = new Map<number, Temporal.Instant>();

  constructor(
    public now: Temporal.Instant,
    public capacity: number,
  ) {}

  private get inTime(): boolean {
    return Temporal.Instant.compare(this.now, DEADLINE) <= 0;
  }
  get free(): number {
    return this.capacity - this.booked.size - this.offers.size;
  }
  /** A place is there for this family: one kept for it, or one that nobody else has a right to. */
  private canTake(who: number): boolean {
    if (this.offers.has(who)) return true;
    return this.free > this.queue.filter((other) => other !== who).length;
  }

  pass(minutes: number): void {
    this.now = this.now.add({ minutes });
    for (const [who, until] of this.offers)
      if (Temporal.Instant.compare(this.now, until) > 0) this.offers.delete(who);
  }
  book(who: number): boolean {
    if (this.booked.has(who) || !this.inTime || !this.canTake(who)) return false;
    this.offers.delete(who);
    this.queue = this.queue.filter((other) => other !== who);
    this.booked.add(who);
    return true;
  }
  cancel(who: number): boolean {
    if (!this.booked.has(who) || !this.inTime) return false;
    this.booked.delete(who);
    this.offerFreed();
    return true;
  }
  join(who: number): boolean {
    if (this.offers.has(who) || this.queue.includes(who)) return true;
    if (this.booked.has(who) || !this.inTime || this.canTake(who)) return false;
    this.queue.push(who);
    return true;
  }
  leave(who: number): void {
    this.queue = this.queue.filter((other) => other !== who);
    if (this.offers.delete(who)) this.offerFreed();
  }
  accept(who: number): boolean {
    if (!this.offers.delete(who)) return this.booked.has(who);
    this.booked.add(who);
    return true;
  }
  decline(who: number): void {
    if (this.offers.delete(who)) this.offerFreed();
  }
  raise(capacity: number): boolean {
    if (capacity < this.booked.size + this.offers.size) return false;
    this.capacity = capacity;
    this.offerFreed();
    return true;
  }
  /** The worker's round, and what every freed place sets going. */
  offerFreed(): void {
    while (this.free > 0) {
      const next = this.queue.shift();
      if (next === undefined) return;
      const until = this.now.add({ hours: 2 });
      if (this.inTime)
        this.offers.set(next, Temporal.Instant.compare(until, DEADLINE) < 0 ? until : DEADLINE);
    }
  }
}
