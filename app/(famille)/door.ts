import "server-only";
import { loadShell } from "@/app/load-shell";
import { Shell } from "@/components/shell/shell";
import { translatorOf } from "@/lib/i18n/translator";
import { createPageDoor } from "@/lib/page";

const t = translatorOf("common");
const homeWords = translatorOf("home");
const townHall = translatorOf("townHall");

/** The door of every family page. */
export const familyPage = createPageDoor("guardian", Shell, (ctx) =>
  loadShell(ctx, {
    side: "family",
    subtitle: t("product"),
    homeHref: "/accueil",
    links: [
      { href: "/accueil", label: homeWords("nav") },
      { href: "/reservations", label: t("nav.planning") },
      { href: "/demande", label: townHall("nav") },
    ],
  }),
);
