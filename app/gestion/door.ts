import "server-only";
import { loadShell } from "@/app/load-shell";
import type { NavLink } from "@/components/shell/nav-links";
import { Shell } from "@/components/shell/shell";
import { isAllowed, type Permission } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";
import { countOpenMessages } from "@/lib/messages/count-open-messages";
import { createPageDoor } from "@/lib/page";

const t = translatorOf("common");
const townHall = translatorOf("townHall");

interface Room extends NavLink {
  needs: Permission;
  /** The label when something waits there. */
  tell?: (ctx: StaffContext) => Promise<string>;
}

const ROOMS: readonly Room[] = [
  { href: "/gestion/tableau-de-bord", label: t("nav.desk"), needs: "day.read" },
  { href: "/gestion/demandes", label: townHall("desk.nav"), needs: "messages.read", tell: tellOpenMessages },
  { href: "/gestion/courriels", label: t("nav.mail"), needs: "mail.read" },
];

/** The door of every page of the commune's desk; the menu shows what the agent's role may enter. */
export const staffPage = createPageDoor("staff", Shell, async (ctx) =>
  loadShell(ctx, {
    side: "staff",
    subtitle: t("staffSubtitle"),
    homeHref: "/",
    links: await Promise.all(
      ROOMS.filter((room) => isAllowed(ctx.actor.role, room.needs)).map(async ({ href, label, tell }) => ({
        href,
        label: tell ? await tell(ctx) : label,
      })),
    ),
  }),
);

async function tellOpenMessages(ctx: StaffContext): Promise<string> {
  const count = await countOpenMessages(ctx);
  return count > 0 ? townHall("desk.navOpen", { count: String(count) }) : townHall("desk.nav");
}
