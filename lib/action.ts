import "server-only";
import { redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { ActionFailure, ActionResult } from "./action-result";
import type { Context, FamilyContext, PersonContext, StaffContext, VisitorContext } from "./context";
import { type Admission, enter, enterAsVisitor } from "./door";
import { DomainError, type ErrorCode, type ErrorParams } from "./errors";
import { translatorOf } from "./i18n/translator";
import { logIncident } from "./log";
import { CONFIRM_PATH, withWayBack } from "./way-back";

/** What an action returns when it leads to another page: the door goes there after the commit. */
export class GoTo {
  constructor(readonly path: `/${string}`) {}
}

type Handler<C extends Context, I, T> = (ctx: C, input: I) => Promise<T | GoTo>;
type Enter<C extends Context> = <T>(work: (ctx: C) => Promise<T>) => Promise<Admission<T>>;

interface ActionOptions {
  /** Fields of a plain form that a refusal gives back: without scripts, the page that says it is a new one. */
  keep?: readonly string[];
}

/**
 * The action door: parses, admits, runs the handler in one transaction, and answers with a value or a sentence.
 * Accepts an object from a script, or `(previous, FormData)` and `(FormData)` from a plain form.
 * A DomainError undoes the transaction and becomes its sentence; anything else is logged and becomes a reference.
 * A password to be proven again is asked for, and leads back to the page.
 */
function createAction<C extends Context>(enterSide: Enter<C>) {
  return function actionDoor<I, T>(
    schema: z.ZodType<I>,
    handler: Handler<C, I, T>,
    { keep = [] }: ActionOptions = {},
  ) {
    return async (...sent: unknown[]): Promise<ActionResult<T>> => {
      const parsed = schema.safeParse(readSent(sent));
      if (!parsed.success) return keeping(invalid(parsed.error), keep, sent);
      const outcome = await admit(enterSide, (ctx) => handler(ctx, parsed.data));
      if (!outcome.ok) return keeping(outcome, keep, sent);
      if (outcome.value instanceof GoTo) redirect(outcome.value.path);
      return { ok: true, value: outcome.value };
    };
  };
}

export const familyAction = createAction<FamilyContext>((work) => enter("guardian", work));
export const staffAction = createAction<StaffContext>((work) => enter("staff", work));
/** For what everybody has who is signed in. */
export const personAction = createAction<PersonContext>((work) => enter("person", work));
/** For proving the password again, also before the second step. */
export const knownAction = createAction<PersonContext>((work) => enter("known", work));
/** For staff whose second step is still to come: what that step needs, and nothing else. */
export const thresholdAction = createAction<StaffContext>((work) => enter("threshold", work));
/** For what comes before signing in: nobody is known, the commune alone. */
export const visitorAction = createAction<VisitorContext>(enterAsVisitor);

async function admit<C extends Context, T>(
  enterSide: Enter<C>,
  work: (ctx: C) => Promise<T>,
): Promise<ActionResult<T>> {
  try {
    const admission = await enterSide(work);
    switch (admission.kind) {
      case "admitted":
        return { ok: true, value: admission.value };
      case "signed-out":
      case "elsewhere":
      case "second-step":
        return failure("signed-out");
      case "unknown-commune":
        return failure("not-found");
    }
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof DomainError && error.code === "confirm-needed")
      redirect(await withWayBack(CONFIRM_PATH));
    if (error instanceof DomainError) return failure(error.code, error.params);
    return failure("unexpected", { id: logIncident(error, "action") });
  }
}

function failure(code: ErrorCode, params: ErrorParams = {}): ActionFailure {
  return { ok: false, error: { code, message: translatorOf("errors")(code, params as never) } };
}

function invalid(error: z.ZodError): ActionFailure {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join(".")] ??= issue.message;
  const refusal = failure("invalid-input");
  return { ok: false, error: { ...refusal.error, fields } };
}

/** A script still has what it sent: only a plain form gets it back. */
function keeping(refusal: ActionFailure, keep: readonly string[], sent: unknown[]): ActionFailure {
  const form = sent.at(-1);
  if (keep.length === 0 || !(form instanceof FormData)) return refusal;
  const kept = Object.fromEntries(
    keep.flatMap((name) => {
      const values = form.getAll(name).filter((value) => typeof value === "string");
      // Of a field with many values, one a line.
      return values.length > 0 ? [[name, values.join("\n")]] : [];
    }),
  );
  return { ok: false, error: { ...refusal.error, kept } };
}

function readSent(sent: unknown[]): unknown {
  const last = sent.at(-1);
  if (!(last instanceof FormData)) return last;
  // A field whose name ends in "[]" has as many values as there are; of any other the last one counts.
  return Object.fromEntries(
    [...new Set(last.keys())].map((name) => {
      const values = last.getAll(name);
      return [name, name.endsWith("[]") ? values : values.at(-1)];
    }),
  );
}
