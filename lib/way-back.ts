import "server-only";
import { headers } from "next/headers";

/** Set by the proxy: a page does not know its own address. */
const PATH_HEADER = "x-marelle-path";

/** Where a password is proven again. */
export const CONFIRM_PATH = "/connexion/confirmer";
/** Where each second step is taken. */
export const SECOND_STEP_PATHS = { code: "/connexion/code", enrol: "/connexion/second-facteur" } as const;

/** The address of a page on the way, which then leads back to where one wanted to go. */
export async function withWayBack(to: string): Promise<string> {
  const path = (await headers()).get(PATH_HEADER);
  return path ? `${to}?retour=${encodeURIComponent(path)}` : to;
}
