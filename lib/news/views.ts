import type { NewsState } from "./rules/news-state";

/** What the news pages show; plain data, in words. */

export interface NewsPictureView {
  src: string;
  /** What it shows; empty when it only adorns. */
  alt: string;
  /** Pixels of what `src` leads to. */
  width: number;
  height: number;
}

export interface NewsCard {
  id: string;
  title: string;
  /** "01/05/2024" */
  date: string;
  /** "1 fichier"; empty without any. */
  files: string;
  picture: NewsPictureView | null;
}

export interface NewsFileView {
  id: string;
  name: string;
  /** "PDF · 240 Ko" */
  detail: string;
  href: string;
}

export interface NewsArticle {
  id: string;
  title: string;
  /** "01/05/2024" */
  date: string;
  paragraphs: string[];
  picture: NewsPictureView | null;
  files: NewsFileView[];
}

export interface NewsList {
  cards: NewsCard[];
  /** The list stops at this number; null when it is whole. */
  limitedTo: number | null;
  /** The one that is open. */
  article: NewsArticle | null;
}

export interface DeskNewsRow {
  id: string;
  title: string;
  /** "Publiée le 22/05/2024 à 16h29" */
  when: string;
  /** "Toutes les familles", "École Jules-Ferry, École du Moulin (CE2 A)" */
  audience: string;
  /** "1 fichier"; empty without any. */
  files: string;
}

export interface DeskNewsList {
  rows: DeskNewsRow[];
  counts: Record<NewsState, number>;
  /** The list stops at this number; null when it is whole. */
  limitedTo: number | null;
}

/** A school or a centre, and its classes: for whom a post may be. */
export interface AudienceChoice {
  siteId: string;
  name: string;
  classes: string[];
}

/** A post on its writer's table. */
export interface DeskNewsItem {
  id: string;
  state: NewsState;
  /** "Programmée pour le 22/05/2024 à 16h29" */
  when: string;
  /** When it was last changed, to be told of another's change. */
  seen: string;
  title: string;
  body: string;
  pictureText: string;
  forEveryone: boolean;
  /** "…" of a site, "…/CE2 A" of a class. */
  places: string[];
  /** In the commune's zone: "2024-05-22" and "16:29", or empty. */
  date: string;
  time: string;
  picture: (NewsPictureView & { id: string }) | null;
  files: NewsFileView[];
}
