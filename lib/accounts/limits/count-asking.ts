import type { VisitorContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { formatWait } from "@/lib/i18n/format-wait";
import { normaliseEmail } from "../rules/normalise-email";
import { askingBuckets } from "./buckets";
import { countTry } from "./count-try";

/**
 * Counts that an e-mail is asked for by somebody unknown. True when it may be sent; false when this mailbox has had
 * enough of them for an hour, which the screen must not show: it would tell that the address is known.
 * @throws DomainError "too-many-tries" when this network has asked too often, for whomever
 */
export async function countAsking(ctx: VisitorContext, email: string): Promise<boolean> {
  const { network, mailbox } = askingBuckets(ctx.commune, normaliseEmail(email), ctx.actor.address);
  const asked = await countTry([network]);
  if (asked.kind === "refused") throw new DomainError("too-many-tries", { wait: formatWait(asked.wait) });
  return (await countTry([mailbox])).kind === "counted";
}
