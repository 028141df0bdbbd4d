import type { WishView } from "../changes/views";

/** A child on the page "Enfants". */
export interface ChildCard {
  id: string;
  name: string;
  firstName: string;
  /** "14/03/2015" */
  birthDate: string;
  /** "Végétarien, Sans porc"; null when none was said. */
  diets: string | null;
  /** "École Jules-Ferry · CE2 A", as the commune has it. */
  school: string;
  wishes: WishView[];
}

export interface DietChoice {
  id: string;
  label: string;
  checked: boolean;
}

/** A child's form as it opens. */
export interface ChildFile {
  id: string;
  name: string;
  values: Record<string, string>;
  base: string;
  diets: DietChoice[];
  school: string;
  wishes: WishView[];
  /** ISO civil dates, both allowed. */
  births: { earliest: string; latest: string };
}
