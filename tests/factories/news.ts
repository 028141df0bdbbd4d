import type { Commune, StaffActor } from "@/lib/context";
import type { Intention } from "@/lib/news/rules/decide-publication";
import { saveNews } from "@/lib/news/save-news";
import type { AudiencePlace } from "@/lib/news/schemas";
import type { TestDatabase } from "@/tests/setup/test-database";
import { staffContext, WEDNESDAY_AFTERNOON } from "./context";

export interface WantedNews {
  title?: string;
  body?: string;
  /** For whom; everyone unless said otherwise. */
  places?: readonly AudiencePlace[];
  /** Of publication, in the commune's zone. */
  date?: string;
  time?: string;
  intention?: Intention;
}

/** What a form sends of a new post. */
export const newsInput = ({ title = "Menus", body = "", places = [], ...rest }: WantedNews) => ({
  id: "",
  seen: "",
  force: "",
  title,
  body,
  pictureText: "",
  audience: places.length > 0 ? ("some" as const) : ("everyone" as const),
  "places[]": [...places],
  date: rest.date ?? "",
  time: rest.time ?? "",
  intention: rest.intention ?? ("publish" as const),
});

/** A post, online since the guide's moment unless said otherwise. Returns its id. */
export async function makeNews(
  database: Pick<TestDatabase, "app">,
  commune: Commune,
  agent: StaffActor,
  wanted: WantedNews = {},
  now = WEDNESDAY_AFTERNOON,
): Promise<string> {
  const saved = await staffContext(database, commune, agent, (ctx) => saveNews(ctx, newsInput(wanted)), now);
  return saved.id;
}
