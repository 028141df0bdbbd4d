/**
 * Next calls this once when a server starts. The imports wait for the test: nothing here may reach the
 * runtime of the edge. A server that stops in the middle of a letter gives it back when its lease ends.
 */
export async function register(): Promise<void> {
  // Written into the code when it is built, hence not in lib/env.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("@/lib/env");
  if (!env().MAIL_IN_SERVER) return;
  const { openPostOffice } = await import("@/lib/post-office");
  openPostOffice();
}
