/** What a link of `/activation` opens. */
export type ActivationView =
  | { kind: "dead" }
  /** "Votre compte": the invited address, which a guardian may replace by another. */
  | { kind: "choose"; email: string; isFixed: boolean }
  /** "Validation e-mail": one button proves this address, and opens the account. */
  | { kind: "confirm"; email: string };
