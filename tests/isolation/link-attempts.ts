import { findLink } from "@/lib/accounts/links/find-link";
import { tokenOf } from "@/lib/accounts/links/link-token";
import { spendLink } from "@/lib/accounts/links/spend-link";
import type { SystemContext } from "@/lib/context";
import type { Attempt } from "./attempts";

/** With a link that the neighbour has received. */
export const linkAttempts: readonly Attempt<SystemContext>[] = [
  {
    of: "findLink",
    what: "opens the neighbour's link at home",
    run: (ctx, neighbour) => findLink(ctx, tokenOf(neighbour.linkId), ["password-reset"]),
  },
  {
    of: "spendLink",
    what: "spends the neighbour's link",
    run: (ctx, neighbour) => spendLink(ctx, tokenOf(neighbour.linkId), ["password-reset"]),
    refusal: "link-dead",
  },
];
