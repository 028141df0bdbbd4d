import "server-only";
import { cookies } from "next/headers";
import { HELP_LINKS, LEGAL_LINKS } from "@/app/legal-links";
import type { LogoView } from "@/components/shell/commune-logo";
import type { NavGroup } from "@/components/shell/desk-nav";
import type { NavLink } from "@/components/shell/nav-links";
import type { ShellView } from "@/components/shell/shell";
import { csrfCookieName, csrfTokenOf } from "@/lib/accounts/session-cookie";
import type { Commune, FamilyContext, StaffContext } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";
import { logoPath } from "@/lib/mail/brand";

const t = translatorOf("common");

interface Side {
  side: ShellView["side"];
  subtitle: string;
  homeHref: string;
  links?: readonly NavLink[];
  groups?: readonly NavGroup[];
}

/** The shell of one side of the house; shared by its two doors. */
export async function loadShell(ctx: FamilyContext | StaffContext, side: Side): Promise<ShellView> {
  const { firstName, lastName } = ctx.actor;
  return {
    ...side,
    links: side.links ?? [],
    groups: side.groups ?? [],
    communeName: ctx.commune.name,
    logo: logoOf(ctx.commune),
    accent: ctx.commune.accent,
    person: {
      name: `${firstName} ${lastName}`,
      initials: `${firstName.charAt(0)}${lastName.charAt(0)}`.toUpperCase(),
    },
    csrfToken: csrfTokenOf((await cookies()).get(csrfCookieName())?.value),
    contact: contactOf(ctx.commune),
    legal: side.side === "family" ? [...HELP_LINKS, ...LEGAL_LINKS] : LEGAL_LINKS,
    words: {
      nav: t("nav.label"),
      menu: t("nav.menu"),
      skip: t("skipToContent"),
      account: t("account"),
      myAccount: t("myAccount"),
      signOut: t("signOut"),
      footer: t("footer"),
    },
  };
}

/** The commune's logo, for whatever stands around a page; null where it has none. */
export function logoOf(commune: Commune): LogoView | null {
  const src = logoPath(commune);
  return src === null ? null : { src, alt: translatorOf("commune")("logo.alt", { commune: commune.name }) };
}

/** "Pour toutes questions…", then the address and the telephone. */
export function contactOf({ contactEmail, contactPhone }: Commune): string {
  // A telephone number is one word: it is not cut at the end of a line.
  const phone = contactPhone?.replaceAll(" ", "\u00a0");
  return `${t("contact")} ${[contactEmail, phone].filter(Boolean).join(" · ")}`;
}
