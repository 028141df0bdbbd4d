import { sql } from "drizzle-orm";

/**
 * How many files a post of the query has. Written out: among the columns of a query of one table, Drizzle leaves the
 * tables' names away, and inside a query of its own they are all that tells two columns apart.
 */
export const fileCount = sql<number>`(
  select count(*)::int from news_file f
  where f.commune_id = "news_item"."commune_id" and f.news_id = "news_item"."id"
)`;
