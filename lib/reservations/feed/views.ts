/** A guardian's calendar link, as its page shows it. */
export interface FeedView {
  /** What any calendar takes: "https://…/api/agenda/….ics". */
  url: string;
  /** The same for the calendar of this device: "webcal://…". */
  webcalUrl: string;
  /** "22/05/2024 à 16h29" */
  createdAt: string;
}
