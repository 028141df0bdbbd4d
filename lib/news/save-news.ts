import { and, eq, inArray } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { newsAudience, newsItem, site } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { realNow } from "@/lib/clock";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { parseCivilDate } from "@/lib/time/civil-date";
import { instantAt } from "@/lib/time/zone";
import { lockNews } from "./lock-news";
import { noteOnline } from "./note-online";
import { decidePublication } from "./rules/decide-publication";
import type { SaveNewsInput } from "./schemas";

/** When a post comes online whose writer gave a date and no hour. */
const USUAL_TIME = "08:00";

/**
 * Keeps a post as it was written, and puts it online when that was asked for, at once or at its date and hour in the
 * commune's zone. Returns its id, and when it was changed, in real time: by it the next writer is told of this one.
 * @throws DomainError "forbidden"; "not-found"; "news-changed" when somebody else saved it since it was `seen`
 */
export async function saveNews(
  ctx: StaffContext,
  input: SaveNewsInput,
): Promise<{ id: string; changedAt: string }> {
  authorize(ctx, "news.write");
  const before = input.id ? await lockNews(ctx, input.id) : null;
  if (before && input.force !== "1" && before.changedAt.toString() !== input.seen)
    throw new DomainError("news-changed");
  const places = input.audience === "some" ? input["places[]"] : [];
  await checkSites(
    ctx,
    places.map(({ siteId }) => siteId),
  );

  const date = parseCivilDate(input.date);
  const at = date && instantAt(date, input.time || USUAL_TIME, ctx.commune.timeZone);
  const publication = decidePublication(before, { intention: input.intention, at }, ctx.now);
  const id = before?.id ?? uuidv7();
  const written = {
    title: input.title,
    body: input.body,
    pictureText: input.pictureText,
    forEveryone: input.audience === "everyone",
    changedAt: realNow(),
    ...publication,
  };
  const own = and(eq(newsItem.communeId, ctx.commune.id), eq(newsItem.id, id));
  if (before) await ctx.tx.update(newsItem).set(written).where(own);
  else
    await ctx.tx.insert(newsItem).values({
      communeId: ctx.commune.id,
      id,
      createdBy: ctx.actor.staffId,
      createdAt: realNow(),
      ...written,
    });
  await replaceAudience(ctx, id, places);
  if (publication.state === "published") await noteOnline(ctx, id, { ...written, before });
  const [kept] = await ctx.tx.select({ changedAt: newsItem.changedAt }).from(newsItem).where(own);
  if (!kept) throw new Error(`The post ${id} was neither made nor found.`);
  return { id, changedAt: kept.changedAt.toString() };
}

/** Sites of another commune are none of ours. */
async function checkSites(ctx: StaffContext, siteIds: readonly string[]): Promise<void> {
  const asked = [...new Set(siteIds)];
  if (asked.length === 0) return;
  const found = await ctx.tx
    .select({ id: site.id })
    .from(site)
    .where(and(eq(site.communeId, ctx.commune.id), inArray(site.id, asked)));
  if (found.length < asked.length) throw new DomainError("not-found");
}

async function replaceAudience(
  ctx: StaffContext,
  newsId: string,
  places: SaveNewsInput["places[]"],
): Promise<void> {
  await ctx.tx
    .delete(newsAudience)
    .where(and(eq(newsAudience.communeId, ctx.commune.id), eq(newsAudience.newsId, newsId)));
  if (places.length === 0) return;
  await ctx.tx
    .insert(newsAudience)
    .values(places.map((place) => ({ communeId: ctx.commune.id, newsId, ...place })))
    .onConflictDoNothing();
}
