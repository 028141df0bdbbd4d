import "server-only";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { HELP_LINKS, LEGAL_LINKS, RULES_LINK } from "@/app/legal-links";
import { contactOf, logoOf } from "@/app/load-shell";
import { PublicShell } from "@/components/front/public-shell";
import type { Commune } from "@/lib/context";
import { requestedCommune } from "@/lib/door";
import { translatorOf } from "@/lib/i18n/translator";

const common = translatorOf("common");
const t = translatorOf("front");

/** The door of a page that everybody may read: the commune of the host, and nobody in particular. */
export function publicPage(render: (commune: Commune) => ReactNode) {
  return async function Page(): Promise<ReactNode> {
    const commune = await requestedCommune();
    if (!commune) notFound();
    return showPublic(commune, render(commune));
  };
}

/** A page's content in the shell of the front of the house. */
export function showPublic(commune: Commune, content: ReactNode): ReactNode {
  return (
    <PublicShell
      shell={{
        communeName: commune.name,
        logo: logoOf(commune),
        accent: commune.accent,
        links: [{ href: "/", label: t("home.link") }, ...HELP_LINKS.filter((link) => link !== RULES_LINK)],
        legal: [RULES_LINK, ...LEGAL_LINKS],
        contact: contactOf(commune),
        words: {
          subtitle: common("product"),
          nav: common("nav.label"),
          skip: common("skipToContent"),
          footer: common("footer"),
          signIn: t("signIn"),
        },
      }}
    >
      {content}
    </PublicShell>
  );
}
