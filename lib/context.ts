import type { Temporal } from "temporal-polyfill";
import { type Database, openDatabase } from "@/db/client";
import { inCommune, type Tx } from "@/db/tenant";
import { domainNow } from "./clock";
import { env } from "./env";
import type { PublicHolidays } from "./time/public-holidays";

/** What every room may know of the tenant it works for. */
export interface Commune {
  id: string;
  slug: string;
  name: string;
  /** IANA name, e.g. "Indian/Reunion". */
  timeZone: string;
  /** "A", "B", "C", or "own" where it follows none. */
  schoolZone: string;
  publicHolidays: PublicHolidays;
  /** The month, 1 … 12, with whose first day the school year begins. */
  schoolYearMonth: number;
  senderEmail: string;
  contactEmail: string;
  contactPhone: string | null;
  accent: string | null;
  logoFileId: string | null;
  /** Grows with every change of the commune's own settings. */
  version: number;
  /** The hostname by which links lead back here. */
  host: string;
}

export type StaffRole = "administrateur" | "gestionnaire" | "regisseur" | "animateur";

interface Person {
  sessionId: string;
  accountId: string;
  firstName: string;
  lastName: string;
  /** When this browser last proved the password, in real time; null is long ago. */
  authenticatedAt: Temporal.Instant | null;
  /** When this browser was last noted as in use, in real time. */
  lastSeenAt: Temporal.Instant | null;
}
export interface GuardianActor extends Person {
  kind: "guardian";
  guardianId: string;
  householdId: string;
}
export interface StaffActor extends Person {
  kind: "staff";
  staffId: string;
  role: StaffRole;
  /** Whether a telephone gives codes for this account, and whether this browser has given one. */
  secondFactor: "none" | "awaited" | "given";
}
export interface SystemActor {
  kind: "system";
}
/** Nobody in particular: who opens a link, forgets a password, signs in. */
export interface VisitorActor {
  kind: "visitor";
  /** Where the request came from, as far as it can be told: for the trail and for slowing down, never to let in. */
  address: string;
  userAgent: string;
}
export type PersonActor = GuardianActor | StaffActor;
export type Actor = GuardianActor | StaffActor | VisitorActor | SystemActor;

/**
 * The key to every room: who acts, in which commune, when, and the transaction.
 * It ends with the door that opened it; `tx` throws when it is used later.
 */
export interface Context<A extends Actor = Actor> {
  readonly commune: Commune;
  readonly actor: A;
  /** The domain's clock; for sessions and e-mails use real time. */
  readonly now: Temporal.Instant;
  readonly tx: Tx;
}
export type FamilyContext = Context<GuardianActor>;
export type StaffContext = Context<StaffActor>;
/** Whoever is signed in, on either side of the house. */
export type PersonContext = Context<PersonActor>;
export type VisitorContext = Context<VisitorActor>;
export type SystemContext = Context<SystemActor>;

const holder = globalThis as { marelleDatabase?: Database; marelleDatabaseApart?: Database };

/** The application's pool, opened at first use. For the doors only. */
export function database(): Database {
  holder.marelleDatabase ??= openDatabase(env().DATABASE_URL, {
    pool: env().DATABASE_POOL,
    prepare: env().DATABASE_PREPARE === "1",
  });
  return holder.marelleDatabase;
}

/** Enough for single statements. */
const POOL_APART = 2;

/**
 * For what is written while a transaction of the pool above waits for it (counts of tries, the trail of a refusal):
 * connections of its own. On the same ones, as many requests as there are connections would wait for each other for good.
 */
export function databaseApart(): Database {
  holder.marelleDatabaseApart ??= openDatabase(env().DATABASE_URL, {
    pool: POOL_APART,
    prepare: env().DATABASE_PREPARE === "1",
  });
  return holder.marelleDatabaseApart;
}

/** Work that nobody asked for from a page: one commune, one transaction, no person behind it. */
export function systemContext<T>(
  commune: Commune,
  work: (ctx: SystemContext) => Promise<T>,
  { on = database(), now = domainNow() }: { on?: Database; now?: Temporal.Instant } = {},
): Promise<T> {
  return inCommune(on, commune.id, (tx) => work({ commune, actor: { kind: "system" }, now, tx }));
}
