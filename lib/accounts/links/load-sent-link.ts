import { and, eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { type LinkPurpose, oneTimeLink } from "@/db/schema";
import { realNow } from "@/lib/clock";
import type { SystemContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { WithdrawnMail } from "@/lib/mail/compose";
import { publicLink } from "@/lib/mail/public-link";
import { tokenOf } from "./link-token";

export interface SentLink {
  guardianId: string | null;
  accountId: string | null;
  email: string;
  /** Where the button of the e-mail leads. */
  url: string;
  until: Temporal.Instant;
}

/** The page on which each kind of link is used. */
const PAGES: Readonly<Record<LinkPurpose, string>> = {
  "guardian-invitation": "/activation",
  "staff-invitation": "/activation",
  "address-validation": "/activation",
  "password-reset": "/mot-de-passe",
  "email-change": "/adresse",
  "record-email": "/adresse/dossier",
};

/**
 * The link that an e-mail is to carry.
 * @throws DomainError "not-found"; WithdrawnMail when its link died meanwhile: nobody is sent a dead link, and the
 * one that replaced it has an e-mail of its own
 */
export async function loadSentLink(
  ctx: SystemContext,
  purpose: LinkPurpose,
  linkId: string,
): Promise<SentLink> {
  const [link] = await ctx.tx
    .select()
    .from(oneTimeLink)
    .where(
      and(
        eq(oneTimeLink.communeId, ctx.commune.id),
        eq(oneTimeLink.id, linkId),
        eq(oneTimeLink.purpose, purpose),
      ),
    );
  if (!link) throw new DomainError("not-found");
  const { guardianId, accountId, email, usedAt, replacedAt, expiresAt } = link;
  if (usedAt || replacedAt || expiresAt.epochMilliseconds <= realNow().epochMilliseconds)
    throw new WithdrawnMail("This link is dead.");
  const url = publicLink(ctx.commune, `${PAGES[purpose]}/${tokenOf(linkId)}`);
  return { guardianId, accountId, email, url, until: expiresAt };
}
