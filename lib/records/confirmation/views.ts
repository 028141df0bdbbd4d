/** How the file stands in the school year under way. */
export interface ConfirmationView {
  /** "2026-2027" */
  schoolYear: string;
  /** "27/11/2026"; null while nobody of the household has confirmed. */
  confirmedOn: string | null;
}
