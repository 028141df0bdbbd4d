import "server-only";
import type { ReactNode } from "react";
import type { z } from "zod";
import { loadShell } from "@/app/load-shell";
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

interface Room extends NavLink {
  needs: Permission;
  /** The label when something waits there. */
  tell?: (ctx: StaffContext) => Promise<string>;
}

const ROOMS: readonly Room[] = [
  { href: "/gestion/tableau-de-bord", label: t("nav.desk"), needs: "day.read" },
  { href: "/gestion/familles", label: t("nav.families"), needs: "families.read" },
  { href: "/gestion/demandes", label: requests("nav"), needs: "requests.read", tell: tellWaiting },
  { href: "/gestion/sante", label: care("desk.nav"), needs: "health.read" },
  { href: "/gestion/actualites", label: news("desk.nav"), needs: "news.write" },
  { href: "/gestion/courriels", label: t("nav.mail"), needs: "mail.read" },
  { href: "/gestion/agents", label: t("nav.agents"), needs: "staff.manage" },
  { href: "/gestion/reglages", label: settings("nav"), needs: "settings.change" },
  { href: "/gestion/journal", label: t("nav.audit"), needs: "audit.read" },
];

/** What stands around the desk; the menu shows what the agent's role may enter. */
export const loadDeskShell = async (ctx: StaffContext) =>
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
  });

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
