import "server-only";
import { loadShell } from "@/app/load-shell";
import { Shell } from "@/components/shell/shell";
import type { FamilyContext } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";
import { createPageDoor } from "@/lib/page";

const t = translatorOf("common");
const homeWords = translatorOf("home");
const news = translatorOf("news");
const townHall = translatorOf("townHall");

/** What stands around every family page. */
export const loadFamilyShell = (ctx: FamilyContext) =>
  loadShell(ctx, {
    side: "family",
    subtitle: t("product"),
    homeHref: "/accueil",
    links: [
      { href: "/accueil", label: homeWords("nav") },
      { href: "/actualites", label: news("nav") },
      { href: "/reservations", label: t("nav.planning") },
      { href: "/inscriptions", label: t("nav.enrolments") },
      { href: "/foyer", label: t("nav.household") },
      { href: "/demande", label: townHall("nav") },
    ],
  });

/** The door of every family page. */
export const familyPage = createPageDoor("guardian", Shell, loadFamilyShell);
