import { PlaceSprite } from "@/components/planning/place-sprite";
import { PageTitle } from "@/components/shell/page-title";
import type { HomeView } from "@/lib/home/views";
import { translatorOf } from "@/lib/i18n/translator";
import { LatestNews } from "./latest-news";
import { NextDays } from "./next-days";
import { TodoList } from "./todo-list";

const t = translatorOf("home");

/** Accueil: what waits, the next days of each child, and the town's news beside them (under them on a phone). */
export function Home({ home }: { home: HomeView }) {
  return (
    <div className="grid gap-6">
      <PlaceSprite />
      <PageTitle title={t("title", { firstName: home.firstName })} />
      <TodoList todos={home.todos} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <section aria-labelledby="home-days" className="grid gap-3">
          <h2 id="home-days" className="font-bold text-xl">
            {t("days.heading")}
          </h2>
          {home.children.map((child) => (
            <NextDays key={child.child.id} child={child} />
          ))}
        </section>
        <LatestNews cards={home.news} />
      </div>
    </div>
  );
}
