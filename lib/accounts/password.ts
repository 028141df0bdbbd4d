import { hash, verify } from "@node-rs/argon2";
import { normalisePassword } from "./rules/password-criteria";

/** OWASP's argon2id parameters: 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** An argon2id hash with its own salt and parameters inside. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalisePassword(password), PARAMETERS);
}

/** True when the hash was made with less work than one of today: to be made again at the next sign-in. */
export function needsRehash(stored: string): boolean {
  const [, ...costs] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(stored) ?? [];
  const [memory = 0, time = 0, lanes = 0] = costs.map(Number);
  return memory < PARAMETERS.memoryCost || time < PARAMETERS.timeCost || lanes < PARAMETERS.parallelism;
}

let decoy: Promise<string> | undefined;

/**
 * True when the password is the one that was hashed. Without a hash (unknown address, account not yet opened)
 * it spends the same time on a decoy, so that the answer's delay tells nothing.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("no account has this password");
  const matches = await verify(stored ?? (await decoy), normalisePassword(password));
  return stored !== null && matches;
}
