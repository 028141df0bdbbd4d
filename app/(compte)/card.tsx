import type { ReactNode } from "react";
import { HELP_LINKS, LEGAL_LINKS } from "@/app/legal-links";
import { contactOf, logoOf } from "@/app/load-shell";
import { AccountCard } from "@/components/accounts/account-card";
import { CardFoot } from "@/components/accounts/card-foot";
import { Catalogue } from "@/components/ui/catalogue";
import type { Commune } from "@/lib/context";
import { DEFAULT_LOCALE, type Namespace, pickMessages } from "@/lib/i18n/messages";

/** What stands on a card: one matter, before one is let in. */
export interface CardContent {
  title: string;
  lead?: string;
  content: ReactNode;
}

/** The page around a card; `namespaces` are those that its forms need besides the usual ones. */
export function showCard(
  commune: Commune,
  { title, lead, content }: CardContent,
  namespaces: readonly Namespace[] = [],
): ReactNode {
  const messages = pickMessages(DEFAULT_LOCALE, ["common", "accounts", ...namespaces]);
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={messages}>
      <main>
        <AccountCard
          communeName={commune.name}
          logo={logoOf(commune)}
          accent={commune.accent}
          title={title}
          lead={lead}
          foot={<CardFoot contact={contactOf(commune)} links={[...HELP_LINKS, ...LEGAL_LINKS]} />}
        >
          {content}
        </AccountCard>
      </main>
    </Catalogue>
  );
}
