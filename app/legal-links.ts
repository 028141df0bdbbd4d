import type { NavLink } from "@/components/shell/nav-links";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("front");
const rules = translatorOf("deskRegulations");

/** The pages that the law asks for, at the foot of every page; the first says the state of accessibility in words. */
export const LEGAL_LINKS: readonly NavLink[] = [
  { href: "/accessibilite", label: t("accessibility.link") },
  { href: "/mentions-legales", label: t("legal.link") },
  { href: "/donnees-personnelles", label: t("data.link") },
];

/** The rules of each activity: at the foot, for the header of a telephone has no room for a fourth. */
export const RULES_LINK: NavLink = { href: "/reglement", label: rules("public.link") };

export const HELP_LINKS: readonly NavLink[] = [
  { href: "/aide", label: t("help.link") },
  RULES_LINK,
  { href: "/contact", label: t("contact.link") },
];
