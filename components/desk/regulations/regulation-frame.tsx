import type { ReactNode } from "react";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { LinkButton } from "@/components/ui/link-button";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";

interface RegulationFrameProps {
  title: string;
  lead?: string;
  back: { href: string; label: string };
  children: ReactNode;
}

/** What stands around every page of one regulation: its title, the way back, and its sentences. */
export function RegulationFrame({ title, lead, back, children }: RegulationFrameProps) {
  return (
    <Catalogue
      locale={DEFAULT_LOCALE}
      messages={pickMessages(DEFAULT_LOCALE, ["common", "deskRegulations", "settings"])}
    >
      <div className="grid gap-5">
        <PageTitle
          title={title}
          lead={lead}
          action={<LinkButton href={back.href}>{back.label}</LinkButton>}
        />
        {children}
      </div>
    </Catalogue>
  );
}
