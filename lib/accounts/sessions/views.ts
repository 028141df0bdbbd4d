/** A browser that is signed in, in words. */
export interface SessionView {
  id: string;
  /** "Firefox sur Windows" */
  device: string;
  /** "mercredi 22 mai à 16 h 29" */
  since: string;
  lastUse: string;
  isThisOne: boolean;
}
