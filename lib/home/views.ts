import type { NewsCard } from "@/lib/news/views";
import type { ChildTab } from "@/lib/reservations/places/views";

/** What a family finds after signing in; plain data, in words. */
export interface HomeView {
  firstName: string;
  todos: Todo[];
  children: HomeChild[];
  /** The last posts, newest first. */
  news: NewsCard[];
}

/** Something that waits for the family, the most pressing first. */
export interface Todo {
  kind: "offer" | "basket" | "days" | "paper" | "answer" | "confirm";
  key: string;
  title: string;
  detail: string;
  href: string;
  /** What the link says. */
  action: string;
}

export interface HomeChild {
  child: ChildTab;
  /** The next days on which something opens for the child; none when it is enrolled nowhere. */
  days: HomeDay[];
}

export interface HomeDay {
  /** ISO date. */
  date: string;
  /** "Aujourd’hui", "Demain", "Jeu. 28 mai" */
  label: string;
  /** The week of that day. */
  href: string;
  entries: HomeEntry[];
}

export interface HomeEntry {
  activityId: string;
  name: string;
  /** "11 h 30 – 11 h 45" */
  hours: string;
  state: "reserved" | "asked" | "cancelling" | "other-household";
}
