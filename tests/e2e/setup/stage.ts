/** What the global setup has put up for every portal; Playwright's workers read it from their environment. */
export interface Stage {
  superuserUrl: string;
  /** A database with the guide's town in it, to be copied. */
  template: string;
  /** Where its files are, and where each portal puts its own. */
  filesDirectory: string;
}

const NAME = "MARELLE_E2E_STAGE";

export function setStage(stage: Stage): void {
  process.env[NAME] = JSON.stringify(stage);
}

export function getStage(): Stage {
  const stage = process.env[NAME];
  if (!stage) throw new Error("The global setup has not run.");
  return JSON.parse(stage) as Stage;
}
