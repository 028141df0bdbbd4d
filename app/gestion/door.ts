import "server-only";
import { loadShell } from "@/app/load-shell";
import { Shell } from "@/components/shell/shell";
import { isAllowed, type Permission } from "@/lib/accounts/permissions";
import { translatorOf } from "@/lib/i18n/translator";
import { createPageDoor } from "@/lib/page";

const t = translatorOf("common");

const ROOMS: readonly { href: string; label: string; needs: Permission }[] = [
  { href: "/gestion/tableau-de-bord", label: t("nav.desk"), needs: "day.read" },
  { href: "/gestion/courriels", label: t("nav.mail"), needs: "mail.read" },
];

/** The door of every page of the commune's desk; the menu shows what the agent's role may enter. */
export const staffPage = createPageDoor("staff", Shell, (ctx) =>
  loadShell(ctx, {
    side: "staff",
    subtitle: t("staffSubtitle"),
    homeHref: "/",
    links: ROOMS.filter((room) => isAllowed(ctx.actor.role, room.needs)),
  }),
);
