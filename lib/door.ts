import "server-only";
import { cookies, headers } from "next/headers";
import { after } from "next/server";
import { cache } from "react";
import { inCommune, readCommune } from "@/db/tenant";
import { findActor } from "./accounts/find-actor";
import { isUseStale, noteUse } from "./accounts/note-use";
import { decideSecondStep, type SecondStep } from "./accounts/rules/decide-second-step";
import { readSessionCookie, sessionCookieName } from "./accounts/session-cookie";
import { clientAddress } from "./client-address";
import { domainNow } from "./clock";
import { findCommuneByHost } from "./communes/find-commune-by-host";
import {
  type Commune,
  type Context,
  database,
  type GuardianActor,
  type PersonActor,
  type StaffActor,
  type VisitorContext,
} from "./context";
import { env } from "./env";
import { logIncident } from "./log";

interface Actors {
  guardian: GuardianActor;
  staff: StaffActor;
  /** Either, wholly let in. */
  person: PersonActor;
  /** Staff who may still have the second step before them: for the pages of that step alone. */
  threshold: StaffActor;
  /** Whoever the session names, whatever is still asked of them: for proving the password again. */
  known: PersonActor;
}
export type Side = keyof Actors;
export type SideContext<S extends Side> = Context<Actors[S]>;

/** How a request stands before a guarded room: it was let in, or why not. */
export type Admission<T> =
  | { kind: "admitted"; value: T }
  | { kind: "signed-out" }
  /** Signed in, on the other side of the house. */
  | { kind: "elsewhere" }
  /** The password was right, and more is asked of this account. */
  | { kind: "second-step"; step: SecondStep }
  | { kind: "unknown-commune" };

/** The commune whose hostname was asked for, or null; looked up once a request. */
export const requestedCommune = cache(async (): Promise<Commune | null> => {
  // First the request, then the configuration: a build, which has neither, learns here that this is no static page.
  const host = (await headers()).get("host");
  return findCommuneByHost(database(), host);
});

type Work<S extends Side, T> = (ctx: SideContext<S>) => Promise<T>;

/**
 * Lets a request in: commune from the host, person from the session row, then `work` in one transaction bound
 * to both. What `work` throws undoes the transaction.
 */
export function enter<S extends Side, T>(side: S, work: Work<S, T>): Promise<Admission<T>> {
  return admit(side, work, inCommune);
}

/** Lets a request in that only reads: all it sees is of one instant. */
export function enterToRead<S extends Side, T>(side: S, work: Work<S, T>): Promise<Admission<T>> {
  return admit(side, work, readCommune);
}

/** Lets anybody in, as nobody in particular: for what comes before signing in. It writes, and holds no session. */
export function enterAsVisitor<T>(work: (ctx: VisitorContext) => Promise<T>): Promise<Admission<T>> {
  return admitVisitor(work, inCommune);
}

/** The same to read only: for a page. */
export function enterToReadAsVisitor<T>(work: (ctx: VisitorContext) => Promise<T>): Promise<Admission<T>> {
  return admitVisitor(work, readCommune);
}

async function admitVisitor<T>(
  work: (ctx: VisitorContext) => Promise<T>,
  open: typeof inCommune,
): Promise<Admission<T>> {
  const commune = await requestedCommune();
  if (!commune) return { kind: "unknown-commune" };
  const sent = await headers();
  const actor = {
    kind: "visitor",
    address: clientAddress(sent.get("x-forwarded-for")),
    userAgent: sent.get("user-agent") ?? "",
  } as const;
  return open(database(), commune.id, async (tx) => ({
    kind: "admitted",
    value: await work({ commune, actor, now: domainNow(), tx }),
  }));
}

async function admit<S extends Side, T>(
  side: S,
  work: Work<S, T>,
  open: typeof inCommune,
): Promise<Admission<T>> {
  const claims = await readSessionCookie((await cookies()).get(sessionCookieName())?.value);
  const commune = await requestedCommune();
  if (!commune) return { kind: "unknown-commune" };
  if (!claims || claims.commune !== commune.id) return { kind: "signed-out" };
  return open(database(), commune.id, async (tx): Promise<Admission<T>> => {
    const actor = await findActor(tx, commune.id, claims.sid);
    if (!actor) return { kind: "signed-out" };
    keepNoteOf(commune.id, actor);
    if (!isOn(side, actor)) return { kind: "elsewhere" };
    const step = side === "threshold" || side === "known" ? null : secondStepOf(actor);
    if (step) return { kind: "second-step", step };
    return { kind: "admitted", value: await work({ commune, actor, now: domainNow(), tx }) };
  });
}

function isOn<S extends Side>(side: S, actor: PersonActor): actor is Actors[S] {
  if (side === "person" || side === "known") return true;
  return actor.kind === (side === "threshold" ? "staff" : side);
}

function secondStepOf(actor: PersonActor): SecondStep | null {
  return actor.kind === "staff" ? decideSecondStep(actor, { isDemo: env().MARELLE_DEMO }) : null;
}

/** That this browser is in use is noted once the answer is on its way, and is nobody's trouble when it fails. */
function keepNoteOf(communeId: string, actor: PersonActor): void {
  if (!isUseStale(actor)) return;
  after(() => noteUse(communeId, actor.sessionId).catch((error: unknown) => logIncident(error, "note-use")));
}
