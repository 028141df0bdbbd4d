/** What stands between the right password and the desk: a code to give, or a telephone to choose. */
export type SecondStep = "code" | "enrol";

interface Standing {
  role: "administrateur" | "gestionnaire" | "regisseur" | "animateur";
  secondFactor: "none" | "awaited" | "given";
}

/**
 * The step that an agent still has to take, or null. Who has chosen a telephone always gives its code; administrators
 * must choose one, except in a demo, whose accounts everybody knows.
 */
export function decideSecondStep(
  { role, secondFactor }: Standing,
  { isDemo }: { isDemo: boolean },
): SecondStep | null {
  switch (secondFactor) {
    case "given":
      return null;
    case "awaited":
      return "code";
    case "none":
      return role === "administrateur" && !isDemo ? "enrol" : null;
  }
}
