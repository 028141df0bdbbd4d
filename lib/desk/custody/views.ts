/** What the desk shows of a child's households; plain data, in words. */

export interface ChildHome {
  id: string;
  /** "DUPONT – MARTIN"; "Foyer sans responsable" when nobody is in it. */
  name: string;
  /** "François DUPONT, Léa MARTIN"; as its name when nobody is in it. */
  guardians: string;
}

/** A calendar of custody as its form takes it: dates are ISO, and "" is none. */
export interface CustodyView {
  startsOn: string;
  evenWeeksWith: string;
  holidays: "as-weeks" | "halves";
  firstHalfEvenYears: string;
  days: { from: string; until: string; householdId: string }[];
  /** "Agathe Mairie", "22/11/2026". */
  setBy: string;
  setOn: string;
}

export interface ChildHomesView {
  child: { id: string; name: string; firstName: string };
  homes: ChildHome[];
  /** Null where none was set. */
  calendar: CustodyView | null;
  /** Where a calendar that is still to be set begins unless said otherwise: today. */
  today: string;
}

export interface FoundHomes {
  /** Households that the child could be linked to. */
  homes: ChildHome[];
  /** There are more than are shown. */
  more: boolean;
}
