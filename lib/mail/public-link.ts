import type { Commune } from "@/lib/context";
import { env } from "@/lib/env";

/** The address of a page of the commune's portal, for an e-mail: `path` begins with a slash. */
export function publicLink(commune: Pick<Commune, "host">, path: string): string {
  const { PUBLIC_SCHEME, PUBLIC_PORT } = env();
  const url = new URL(path, `${PUBLIC_SCHEME}://${commune.host}`);
  if (PUBLIC_PORT) url.port = String(PUBLIC_PORT);
  return url.toString();
}
