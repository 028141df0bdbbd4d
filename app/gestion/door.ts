import "server-only";
import type { ReactNode } from "react";
import type { z } from "zod";
import { loadShell } from "@/app/load-shell";
import type { NavGroup } from "@/components/shell/desk-nav";
import type { NavLink } from "@/components/shell/nav-links";
import { Shell } from "@/components/shell/shell";
import { authorize, isAllowed, type Permission } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { countWaiting } from "@/lib/desk/requests/count-waiting";
import { translatorOf } from "@/lib/i18n/translator";
import { createPageDoor, type noSearch } from "@/lib/page";

const t = translatorOf("common");
const care = translatorOf("care");
const news = translatorOf("news");
const requests = translatorOf("requests");
const settings = translatorOf("settings");
const commune = translatorOf("commune");
const deskCalendar = translatorOf("deskCalendar");
const catalogue = translatorOf("catalogue");
const rules = translatorOf("deskRegulations");
const openings = translatorOf("openings");
const bookings = translatorOf("deskReservations");

/** The groups of the rooms, in the order of a working day, then of a year. */
const GROUPS = ["daily", "year", "letters", "house"] as const;

interface Room extends NavLink {
  group: (typeof GROUPS)[number];
  needs: Permission;
  /** The label when something waits there. */
  tell?: (ctx: StaffContext) => Promise<string>;
}

const ROOMS: readonly Room[] = [
  { group: "daily", href: "/gestion/tableau-de-bord", label: t("nav.desk"), needs: "day.read" },
  { group: "daily", href: "/gestion/reservations", label: bookings("nav"), needs: "reservations.read" },
  { group: "daily", href: "/gestion/familles", label: t("nav.families"), needs: "families.read" },
  {
    group: "daily",
    href: "/gestion/demandes",
    label: requests("nav"),
    needs: "requests.read",
    tell: tellWaiting,
  },
  { group: "daily", href: "/gestion/sante", label: care("desk.nav"), needs: "health.read" },
  { group: "year", href: "/gestion/calendrier", label: deskCalendar("nav"), needs: "calendar.read" },
  { group: "year", href: "/gestion/etablissements", label: catalogue("sites.nav"), needs: "catalogue.read" },
  {
    group: "year",
    href: "/gestion/prestations",
    label: catalogue("activities.nav"),
    needs: "catalogue.read",
  },
  { group: "year", href: "/gestion/reglements", label: rules("nav"), needs: "catalogue.read" },
  { group: "year", href: "/gestion/ouvertures", label: openings("nav"), needs: "catalogue.read" },
  { group: "letters", href: "/gestion/actualites", label: news("desk.nav"), needs: "news.write" },
  { group: "letters", href: "/gestion/courriels", label: t("nav.mail"), needs: "mail.read" },
  { group: "house", href: "/gestion/premiers-pas", label: commune("steps.nav"), needs: "commune.change" },
  { group: "house", href: "/gestion/commune", label: commune("nav"), needs: "commune.change" },
  { group: "house", href: "/gestion/agents", label: t("nav.agents"), needs: "staff.manage" },
  { group: "house", href: "/gestion/reglages", label: settings("nav"), needs: "settings.change" },
  { group: "house", href: "/gestion/journal", label: t("nav.audit"), needs: "audit.read" },
];

/** What stands around the desk; the menu shows what the agent's role may enter. */
export const loadDeskShell = async (ctx: StaffContext) => {
  const rooms = ROOMS.filter(({ needs }) => isAllowed(ctx.actor.role, needs));
  const links = await Promise.all(rooms.map((room) => presentRoom(ctx, room)));
  const groups = GROUPS.flatMap((group): NavGroup[] => {
    const inside = links.filter((_, index) => rooms[index]?.group === group);
    return inside.length > 0 ? [{ label: t(`nav.groups.${group}`), links: inside }] : [];
  });
  return loadShell(ctx, { side: "staff", subtitle: t("staffSubtitle"), homeHref: "/", groups });
};

async function presentRoom(ctx: StaffContext, { href, label, tell }: Room): Promise<NavLink> {
  return { href, label: tell ? await tell(ctx) : label };
}

const deskPage = createPageDoor("staff", Shell, loadDeskShell);

type RenderDesk<Q extends z.ZodObject> = (
  ctx: StaffContext,
  search: Partial<z.infer<Q>>,
  params: Record<string, string>,
) => Promise<ReactNode>;

/**
 * The door of every page of the commune's desk: a role that lacks the permission finds nothing there. The commands and
 * queries behind it ask once more.
 */
export function staffPage<Q extends z.ZodObject = typeof noSearch>(
  needs: Permission,
  render: RenderDesk<Q>,
  search?: Q,
) {
  return deskPage<Q>(async (ctx, asked, params) => {
    authorize(ctx, needs);
    return render(ctx, asked, params);
  }, search);
}

async function tellWaiting(ctx: StaffContext): Promise<string> {
  const { all } = await countWaiting(ctx);
  return all > 0 ? requests("navOpen", { count: String(all) }) : requests("nav");
}
