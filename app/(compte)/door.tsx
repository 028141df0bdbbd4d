import "server-only";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import type { z } from "zod";
import { HELP_LINKS, LEGAL_LINKS } from "@/app/legal-links";
import { contactOf } from "@/app/load-shell";
import { AccountCard } from "@/components/accounts/account-card";
import { CardFoot } from "@/components/accounts/card-foot";
import { Catalogue } from "@/components/ui/catalogue";
import type { VisitorContext } from "@/lib/context";
import { enterToReadAsVisitor } from "@/lib/door";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { type RawSearch, readSearch } from "@/lib/search-params";

interface PageProps {
  searchParams: Promise<RawSearch>;
  params: Promise<Record<string, string>>;
}

/** What stands on the card of a page that comes before signing in. */
export interface CardContent {
  title: string;
  lead?: string;
  content: ReactNode;
}

/**
 * The door of the pages that come before signing in: the commune of the host, nobody in particular, one card.
 * It reads only: what a link does, it does when its button is pressed.
 */
export function accountPage<Q extends z.ZodObject>(
  search: Q,
  render: (
    ctx: VisitorContext,
    search: Partial<z.infer<Q>>,
    params: Record<string, string>,
  ) => Promise<CardContent>,
) {
  return async function Page({ searchParams, params }: PageProps): Promise<ReactNode> {
    const asked = readSearch(search, await searchParams);
    const named = await params;
    const admission = await enterToReadAsVisitor(async (ctx) => ({
      commune: ctx.commune,
      card: await render(ctx, asked, named),
    }));
    if (admission.kind !== "admitted") notFound();
    const { commune, card } = admission.value;
    return (
      <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "accounts"])}>
        <main>
          <AccountCard
            communeName={commune.name}
            title={card.title}
            lead={card.lead}
            foot={<CardFoot contact={contactOf(commune)} links={[...HELP_LINKS, ...LEGAL_LINKS]} />}
          >
            {card.content}
          </AccountCard>
        </main>
      </Catalogue>
    );
  };
}
