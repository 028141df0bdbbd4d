import type { ReactNode } from "react";
import type { LogoView } from "./commune-logo";
import { DeskNav, type NavGroup } from "./desk-nav";
import { Footer } from "./footer";
import { Header } from "./header";
import { Main } from "./main";
import type { NavLink } from "./nav-links";
import { type Person, PersonMenu } from "./person-menu";
import { SkipLink } from "./skip-link";

/** What stands around every page of a signed-in person, in words already. */
export interface ShellView {
  side: "family" | "staff";
  communeName: string;
  logo: LogoView | null;
  /** "#rrggbb"; null takes the house's. */
  accent: string | null;
  subtitle: string;
  homeHref: string;
  /** In the header; the desk's rooms are too many for it and stand beside the page, by their groups. */
  links: readonly NavLink[];
  groups: readonly NavGroup[];
  person: Person;
  csrfToken: string;
  /** At the foot of the page. */
  legal: readonly NavLink[];
  /** How to reach the town hall. */
  contact: string;
  words: {
    nav: string;
    menu: string;
    skip: string;
    account: string;
    myAccount: string;
    signOut: string;
    footer: string;
  };
}

export function Shell({ shell, children }: { shell: ShellView; children?: ReactNode }) {
  const { words } = shell;
  const page = (
    <>
      <Main>{children}</Main>
      <Footer label={words.footer} note={shell.contact} links={shell.legal} />
    </>
  );
  return (
    <>
      {shell.accent && <style>{`:root{--commune-accent:${shell.accent}}`}</style>}
      <SkipLink label={words.skip} />
      <Header
        side={shell.side}
        communeName={shell.communeName}
        logo={shell.logo}
        subtitle={shell.subtitle}
        homeHref={shell.homeHref}
        navLabel={words.nav}
        links={shell.links}
        menu={
          <PersonMenu
            person={shell.person}
            label={words.account}
            account={{ href: "/mon-compte", label: words.myAccount }}
            signOutLabel={words.signOut}
            signOut={{ action: "/api/auth/signout", csrfToken: shell.csrfToken, callbackUrl: "/connexion" }}
          />
        }
      />
      {shell.groups.length > 0 ? (
        <div className="desk">
          <DeskNav label={words.nav} menu={words.menu} groups={shell.groups} />
          <div>{page}</div>
        </div>
      ) : (
        page
      )}
    </>
  );
}
