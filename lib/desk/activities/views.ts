/** What the desk shows of activities; plain data, in words. */

import type { ActivityColor } from "@/lib/catalogue/rules/palette";

export interface ActivityRow {
  id: string;
  name: string;
  color: ActivityColor | null;
  /** "lun., mar., jeu., ven. en période scolaire" */
  days: string;
  /** "11 h 45 – 13 h 30" */
  hours: string;
  /** "24 places, 40 le mercredi" */
  places: string;
  /** "De 6 à 11 ans"; empty for everybody. */
  audience: string;
  regulation: string;
  /** The regulation does not fit the days or hours. */
  toCheck: boolean;
  /** "ouvrent le lundi 3 juin à 8 h 30"; empty without windows to come. */
  windows: string;
  /** Children enrolled today or later. */
  enrolled: number;
  /** "ouverte jusqu’au 5 juillet 2024"; empty when no day to come is open. */
  opened: string;
}

export interface ActivityGroup {
  siteId: string;
  site: string;
  activities: ActivityRow[];
}

export interface ActivityList {
  /** In the commune's order; without the sites that have none. */
  groups: ActivityGroup[];
  archived: { id: string; name: string; site: string }[];
  /** Nothing can be added without a site to add it to, and a regulation to give it. */
  lacks: ("site" | "regulation")[];
  mayChange: boolean;
}

export interface Choice {
  id: string;
  name: string;
}

export interface PaperChoice {
  id: string;
  label: string;
  needed: boolean;
  /** ISO date; empty where it never blocks. */
  dueOn: string;
}

/** What the fields of an activity hold, as they show it. */
export interface ActivityFields {
  name: string;
  color: string;
  regulationId: string;
  season: string;
  weekdays: string[];
  startsAt: string;
  endsAt: string;
  capacity: string;
  /** One a weekday, Monday first; empty has no number of its own. */
  capacities: string[];
  minAge: string;
  maxAge: string;
  levels: string[];
  conditions: string;
  papers: PaperChoice[];
}

export interface ActivityChoices {
  sites: Choice[];
  regulations: Choice[];
  levels: string[];
}

export type RelationKind = "requires" | "required-by" | "excludes";
export interface RelationRow {
  otherId: string;
  /** "Mercredi matin · École Jules-Ferry" */
  other: string;
  kind: RelationKind;
}

export interface WindowRow {
  id: string;
  /** "Séjours du 8 juillet 2024 au 2 août 2024" */
  days: string;
  /** "ouvrent le lundi 3 juin à 8 h 30, ferment le …" */
  state: string;
  fields: Record<"startsOn" | "endsOn" | "opensOn" | "opensTime" | "closesOn" | "closesTime", string>;
}

export interface ActivityFile {
  id: string;
  site: string;
  version: number;
  archived: boolean;
  fields: ActivityFields;
  choices: ActivityChoices;
  row: ActivityRow;
  /** Sentences about a regulation that does not fit. */
  problems: string[];
  /** Days to come that keep another number of places than the activity's. */
  otherPlaces: number;
  /** Live reservations to come, and the last of their days. */
  reserved: { places: number; until: string };
  relations: RelationRow[];
  others: Choice[];
  windows: WindowRow[];
  /** Where it may be copied to. */
  elsewhere: Choice[];
  mayChange: boolean;
}
