import type { StepKey } from "@/lib/desk/commune/views";

/** Where each step is done. */
export const STEP_LINKS: Readonly<Record<StepKey, string>> = {
  commune: "/gestion/commune",
  calendar: "/gestion/calendrier",
  sites: "/gestion/etablissements",
  regulations: "/gestion/reglements",
  activities: "/gestion/prestations",
  openings: "/gestion/ouvertures",
  agents: "/gestion/agents",
  families: "/gestion/familles",
  invitations: "/gestion/invitations",
  news: "/gestion/actualites",
};
