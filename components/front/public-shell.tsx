import type { ReactNode } from "react";
import type { LogoView } from "@/components/shell/commune-logo";
import { Footer } from "@/components/shell/footer";
import { Header } from "@/components/shell/header";
import { Main } from "@/components/shell/main";
import type { NavLink } from "@/components/shell/nav-links";
import { SkipLink } from "@/components/shell/skip-link";
import { LinkButton } from "@/components/ui/link-button";

export interface PublicShellView {
  communeName: string;
  logo: LogoView | null;
  /** "#rrggbb"; null takes the house's. */
  accent: string | null;
  links: readonly NavLink[];
  legal: readonly NavLink[];
  contact: string;
  words: { subtitle: string; nav: string; skip: string; footer: string; signIn: string };
}

/** What stands around a page that everybody may read. */
export function PublicShell({ shell, children }: { shell: PublicShellView; children: ReactNode }) {
  const { words } = shell;
  return (
    <>
      {shell.accent && <style>{`:root{--commune-accent:${shell.accent}}`}</style>}
      <SkipLink label={words.skip} />
      <Header
        side="family"
        communeName={shell.communeName}
        logo={shell.logo}
        subtitle={words.subtitle}
        homeHref="/"
        navLabel={words.nav}
        links={shell.links}
        menu={
          <LinkButton href="/connexion" tone="primary">
            {words.signIn}
          </LinkButton>
        }
      />
      <Main>{children}</Main>
      <Footer label={words.footer} note={shell.contact} links={shell.legal} />
    </>
  );
}
