import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, index, integer, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { staff } from "./accounts";
import { instant } from "./columns";
import { site } from "./communes";
import { storedFile } from "./files";
import { tenantTable } from "./tenant-table";

/** A post with files. "Programmée" is published at an instant that has not come yet. */
export const newsItem = tenantTable(
  "news_item",
  {
    id: uuid("id").notNull(),
    title: text("title").notNull(),
    body: text("body").notNull(),
    state: text("state").$type<"draft" | "published" | "archived">().notNull(),
    /** Null for a draft. */
    publishAt: instant("publish_at"),
    /** For every family; otherwise for those of its audience. */
    forEveryone: boolean("for_everyone").notNull(),
    pictureId: uuid("picture_id"),
    /** What the picture shows, for who does not see it; empty when it only adorns. */
    pictureText: text("picture_text").notNull(),
    createdBy: uuid("created_by").notNull(),
    createdAt: instant("created_at").notNull(),
    changedAt: instant("changed_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "news_item_pk", columns: [t.communeId, t.id] }),
    foreignKey({
      name: "news_item_picture_fk",
      columns: [t.communeId, t.pictureId],
      foreignColumns: [storedFile.communeId, storedFile.id],
    }),
    foreignKey({
      name: "news_item_staff_fk",
      columns: [t.communeId, t.createdBy],
      foreignColumns: [staff.communeId, staff.id],
    }),
    check("news_item_state_check", sql`state in ('draft', 'published', 'archived')`),
    check("news_item_publish_check", sql`state = 'draft' or publish_at is not null`),
    index("news_item_publish_idx").on(t.communeId, t.publishAt),
  ],
);

/** Whom a post is for: a whole school or centre, or one of its classes. */
export const newsAudience = tenantTable(
  "news_audience",
  {
    newsId: uuid("news_id").notNull(),
    siteId: uuid("site_id").notNull(),
    /** Empty for the whole site. */
    className: text("class_name").notNull(),
  },
  (t) => [
    primaryKey({ name: "news_audience_pk", columns: [t.communeId, t.newsId, t.siteId, t.className] }),
    foreignKey({
      name: "news_audience_news_fk",
      columns: [t.communeId, t.newsId],
      foreignColumns: [newsItem.communeId, newsItem.id],
    }),
    foreignKey({
      name: "news_audience_site_fk",
      columns: [t.communeId, t.siteId],
      foreignColumns: [site.communeId, site.id],
    }),
  ],
);

export const newsFile = tenantTable(
  "news_file",
  {
    newsId: uuid("news_id").notNull(),
    fileId: uuid("file_id").notNull(),
    position: integer("position").notNull(),
  },
  (t) => [
    primaryKey({ name: "news_file_pk", columns: [t.communeId, t.newsId, t.fileId] }),
    foreignKey({
      name: "news_file_news_fk",
      columns: [t.communeId, t.newsId],
      foreignColumns: [newsItem.communeId, newsItem.id],
    }),
    foreignKey({
      name: "news_file_file_fk",
      columns: [t.communeId, t.fileId],
      foreignColumns: [storedFile.communeId, storedFile.id],
    }),
    index("news_file_file_idx").on(t.communeId, t.fileId),
  ],
);
