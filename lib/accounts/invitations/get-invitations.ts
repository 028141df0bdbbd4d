import type { StaffContext } from "@/lib/context";
import { stampIn } from "@/lib/i18n/format-date";
import type { AccountState } from "./account-state";
import { countInvitable } from "./count-invitable";
import { type Batch, listBatches } from "./list-batches";
import { listUnreached } from "./list-unreached";
import type { InvitationsSearch } from "./schemas";
import type { BatchView, InvitationsView } from "./views";

const SHOWN = 100;
/** Closed accounts are so few that they are told only where there are some. */
const ORDER: readonly AccountState[] = ["open", "invited", "expired", "none", "no-address", "disabled"];

/**
 * Where the guardians stand, whom a press would invite, and how far the latest sending is, or the one asked for.
 * @throws DomainError "forbidden"
 */
export async function getInvitations(
  ctx: StaffContext,
  { envoi }: InvitationsSearch,
): Promise<InvitationsView> {
  const { states, renewable } = await countInvitable(ctx);
  const batches = (await listBatches(ctx)).map((one) => presentBatch(one, ctx.commune.timeZone));
  const batch = batches.find(({ id }) => id === envoi) ?? batches[0] ?? null;
  const unreached = await listUnreached(ctx, batch?.id ?? null);
  const neverReached = states.none + states.expired;
  return {
    counts: ORDER.map((state) => ({ state, count: states[state] })).filter(
      ({ state, count }) => state !== "disabled" || count > 0,
    ),
    scopes: { "never-reached": neverReached, "without-account": neverReached + renewable },
    batch,
    others: batches.filter(({ id }) => id !== batch?.id),
    unreached: unreached.slice(0, SHOWN),
    unreachedTotal: unreached.length,
  };
}

function presentBatch({ createdAt, ...rest }: Batch, timeZone: string): BatchView {
  return { ...rest, stamp: stampIn(createdAt, timeZone), sent: rest.total - rest.waiting - rest.failed };
}
