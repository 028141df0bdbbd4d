/** What the desk shows of its agents; plain data. */

export type AgentState = "open" | "invited" | "expired" | "disabled";
export type AgentRole = "administrateur" | "gestionnaire" | "regisseur" | "animateur";

export interface AgentRow {
  id: string;
  firstName: string;
  lastName: string;
  name: string;
  email: string;
  role: AgentRole;
  /** Names; none of them is every one. */
  sites: { id: string; name: string }[];
  state: AgentState;
  /** "22/11/2026 à 18h02"; null when never. */
  lastSignIn: string | null;
  isYourself: boolean;
}

export interface SiteChoice {
  id: string;
  name: string;
}
