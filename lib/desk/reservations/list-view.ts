/** A list to print, in words. */
export interface PrintChild {
  id: string;
  /** "DUPONT Paul" */
  name: string;
  level: string;
  /** "12/03/2015" */
  born: string;
  /** One a day: whether the child is expected. */
  days: boolean[];
  notes: string[];
}

export interface PrintClass {
  name: string;
  children: PrintChild[];
}

/** One activity of one site. */
export interface PrintSheet {
  id: string;
  /** "Cantine – École Jules-Ferry" */
  title: string;
  /** "de 11 h 45 à 13 h 30" */
  hours: string;
  /** The days of the list: "lun. 27". */
  days: { iso: string; short: string }[];
  classes: PrintClass[];
  /** "48 enfants", and for each day of several how many come. */
  count: string;
  perDay: number[];
}

export interface PrintList {
  commune: string;
  /** "Cantine – École Jules-Ferry", or the site alone. */
  title: string;
  /** "lundi 27 mai 2024", "du lundi 27 au vendredi 31 mai 2024" */
  period: string;
  /** "Imprimé le 22/05/2024 à 16h29" */
  printed: string;
  sheets: PrintSheet[];
}
