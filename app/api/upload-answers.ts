import type { ActionResult } from "@/lib/action-result";
import { DomainError, type ErrorCode, type ErrorParams } from "@/lib/errors";
import { translatorOf } from "@/lib/i18n/translator";
import { logIncident } from "@/lib/log";

const STATUS: Partial<Record<ErrorCode, number>> = {
  forbidden: 403,
  "signed-out": 401,
  "not-found": 404,
  "child-not-found": 404,
  unexpected: 500,
  "file-too-large": 413,
  "upload-too-large": 413,
  "file-refused": 415,
  "document-refused": 415,
  "file-lies": 415,
  "picture-refused": 415,
  "logo-refused": 415,
};
const UNPROCESSABLE = 422;

/** A script reads the answer; a plain form is led back to a path of ours. */
export function answerKept(request: Request, back: string): Response {
  return isScript(request) ? json({ ok: true, value: null }, 200) : leadBack(back);
}

/**
 * The refusal in a sentence; an incident is logged, and said by its reference. `backWith` is where a plain form is led
 * to hear of a code, or null where no page says it.
 */
export function answerRefused(
  request: Request,
  error: unknown,
  backWith: (code: ErrorCode, params: ErrorParams) => string | null,
): Response {
  const { code, params } = codeOf(error);
  const back = isScript(request) ? null : backWith(code, params);
  if (back) return leadBack(back);
  const status = STATUS[code] ?? UNPROCESSABLE;
  const message = translatorOf("errors")(code, params as never);
  return isScript(request)
    ? json({ ok: false, error: { code, message } }, status)
    : new Response(message, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}

function codeOf(error: unknown): { code: ErrorCode; params: ErrorParams } {
  if (error instanceof DomainError) return error;
  return { code: "unexpected", params: { id: logIncident(error, "upload") } };
}

function isScript(request: Request): boolean {
  return request.headers.get("accept") === "application/json";
}

function json(result: ActionResult<null>, status: number): Response {
  return Response.json(result, { status, headers: { "Cache-Control": "no-store" } });
}

/** A path alone: behind a proxy the server does not know its own name. */
function leadBack(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } });
}
