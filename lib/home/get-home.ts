import type { FamilyContext } from "@/lib/context";
import { listChildren } from "@/lib/households/list-children";
import { listLatestNews } from "@/lib/news/list-news";
import { listForgottenDays } from "@/lib/reminders/list-forgotten-days";
import { listBasket } from "@/lib/reservations/basket/list-basket";
import { listPlaces } from "@/lib/reservations/places/list-places";
import { loadDecider } from "@/lib/reservations/places/load-decider";
import { presentChild } from "@/lib/reservations/planning/present-child";
import { spanWithBasket } from "@/lib/reservations/planning/span-with-basket";
import { civilDateAt } from "@/lib/time/zone";
import { loadDuties } from "./load-duties";
import { presentDays } from "./present-days";
import { presentDuties, presentPaperTodos } from "./present-duties";
import { presentTodos } from "./present-todos";
import type { HomeView } from "./views";

/** Civil days that are looked at, today among them: two weeks of school, whatever holiday falls in them. */
const DAYS_AHEAD = 15;
const NEWS_SHOWN = 3;

/** The next days of each child of the household, what waits for the family, and the town's last posts. */
export async function getHome(ctx: FamilyContext): Promise<HomeView> {
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const { householdId } = ctx.actor;
  const { timeZone } = ctx.commune;
  const [children, content, news] = await Promise.all([
    listChildren(ctx, householdId),
    listBasket(ctx),
    listLatestNews(ctx, NEWS_SHOWN),
  ]);
  const childIds = children.map(({ id }) => id);
  const duties = await loadDuties(ctx, childIds);
  const span = { from: today, until: today.add({ days: DAYS_AHEAD - 1 }) };
  const { decider, activities, enrolledOver, stretches } = await loadDecider(
    ctx,
    children,
    spanWithBasket(span, content.places),
  );
  const places = await listPlaces(ctx, {
    childIds,
    activityIds: activities.map(({ id }) => id),
    ...span,
  });
  const forgotten = await listForgottenDays(ctx, { decider, stretches }, places);
  return {
    firstName: ctx.actor.firstName,
    todos: [
      ...presentTodos({ children, decider, places, lines: content.places, forgotten }, timeZone),
      ...presentPaperTodos(duties.papers, children, today),
      ...presentDuties(duties, timeZone),
    ],
    children: children.map((child, index) => ({
      child: presentChild(child, index),
      days: presentDays(
        places.filter((place) => place.childId === child.id),
        enrolledOver(child.id, span),
        today,
      ),
    })),
    news,
  };
}
