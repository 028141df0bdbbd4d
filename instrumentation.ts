import type { Instrumentation } from "next";

/**
 * Next calls this once when a server starts. The imports wait for the test: nothing here may reach the
 * runtime of the edge. A server that stops in the middle of a letter gives it back when its lease ends; a chore cut
 * short is undone by the database, and done by the next round.
 */
export async function register(): Promise<void> {
  // Written into the code when it is built, hence not in lib/env.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("@/lib/env");
  if (!env().MAIL_IN_SERVER) return;
  const { openPostOffice } = await import("@/lib/post-office");
  const { startHouseKeeping } = await import("@/lib/house-keeping");
  openPostOffice();
  startHouseKeeping();
}

/** What a page could not show goes to the log under the reference that the person reads (app/error.tsx). */
export const onRequestError: Instrumentation.onRequestError = async (error, request) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logIncident } = await import("@/lib/log");
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  logIncident(error, request.path, digest);
};
