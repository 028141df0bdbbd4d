import { and, eq } from "drizzle-orm";
import { site } from "@/db/schema";
import type { SystemContext } from "@/lib/context";
import { storeFile, storePicture } from "@/lib/files/store-file";
import { addNewsFile, setNewsPicture } from "@/lib/news/join-file";
import { saveNews } from "@/lib/news/save-news";
import { atTheDesk } from "./at-the-desk";
import { drawPdf } from "./draw-pdf";
import { drawPicture } from "./draw-picture";
import type { DemoNews } from "./news";

/** Publishes the demo's posts in the name of its administrator; each file is in the storage before its row. */
export async function publishNews(ctx: SystemContext, posts: readonly DemoNews[]): Promise<void> {
  const desk = await atTheDesk(ctx);
  for (const post of posts) {
    const { id } = await saveNews(desk, {
      id: "",
      seen: "",
      force: "",
      title: post.title,
      body: post.body,
      pictureText: post.picture?.text ?? "",
      audience: post.school ? "some" : "everyone",
      "places[]": post.school ? [{ siteId: await findSite(ctx, post.school), className: "" }] : [],
      date: post.at?.date ?? "",
      time: post.at?.time ?? "",
      intention: post.at ? "publish" : "save",
    });
    if (post.picture) {
      const bytes = await drawPicture(post.picture.hue);
      await setNewsPicture(desk, id, await storePicture(ctx.commune, { name: "image.png", bytes }));
    }
    for (const { name, title, lines } of post.files)
      await addNewsFile(desk, id, await storeFile(ctx.commune, { name, bytes: drawPdf(title, lines) }));
  }
}

async function findSite(ctx: SystemContext, name: string): Promise<string> {
  const [row] = await ctx.tx
    .select({ id: site.id })
    .from(site)
    .where(and(eq(site.communeId, ctx.commune.id), eq(site.name, name)));
  if (!row) throw new Error(`The demo has no site called ${name}.`);
  return row.id;
}
