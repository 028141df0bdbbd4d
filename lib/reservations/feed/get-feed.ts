import { and, eq, isNull } from "drizzle-orm";
import { calendarFeed } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { stampIn } from "@/lib/i18n/format-date";
import { publicLink } from "@/lib/mail/public-link";
import { feedTokenOf } from "./feed-token";
import type { FeedView } from "./views";

/** The actor's own calendar link, in the commune's time; null while there is none. */
export async function getFeed(ctx: FamilyContext): Promise<FeedView | null> {
  const feed = await findLiveFeed(ctx);
  if (!feed) return null;
  const url = publicLink(ctx.commune, `/api/agenda/${feedTokenOf(feed.id)}.ics`);
  return {
    url,
    webcalUrl: url.replace(/^https?:/, "webcal:"),
    createdAt: stampIn(feed.createdAt, ctx.commune.timeZone),
  };
}

/** Of each guardian at most one lives. */
export async function findLiveFeed(ctx: FamilyContext) {
  const [feed] = await ctx.tx
    .select({ id: calendarFeed.id, createdAt: calendarFeed.createdAt })
    .from(calendarFeed)
    .where(
      and(
        eq(calendarFeed.communeId, ctx.commune.id),
        eq(calendarFeed.guardianId, ctx.actor.guardianId),
        isNull(calendarFeed.revokedAt),
      ),
    );
  return feed ?? null;
}
