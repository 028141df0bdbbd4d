import { env } from "@/lib/env";
import { DomainError } from "@/lib/errors";
import { translatorOf } from "@/lib/i18n/translator";
import { createWholeCommune } from "./commune/create-commune";
import { findInstallation } from "./commune/find-installation";
import { OptionRefusal, readOptions } from "./commune/read-options";
import { tellCreated } from "./commune/tell";
import { DemoRefusal } from "./demo/settings";

/** Opens a commune in this installation: see docs/communes.md. */
try {
  const options = readOptions(process.argv.slice(2), process.env.PUBLIC_DOMAIN || undefined);
  const { ownerUrl, environment } = await findInstallation(process.env, process.cwd());
  // A letter's link is signed with the portal's own secret.
  Object.assign(process.env, environment);
  checkEnvironment();
  console.log(tellCreated(await createWholeCommune(ownerUrl, options), options));
} catch (error) {
  console.error(isExpected(error) ? sentenceOf(error) : error);
  process.exit(isExpected(error) ? 2 : 1);
}
process.exit(0);

/** @throws OptionRefusal when the portal's own variables are not there. */
function checkEnvironment(): void {
  try {
    env();
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    throw new OptionRefusal(
      `Lancez cette commande avec les variables du portail (voir docs/run.md).\n${told}`,
    );
  }
}

function isExpected(error: unknown): error is Error {
  return error instanceof DomainError || error instanceof OptionRefusal || error instanceof DemoRefusal;
}

function sentenceOf(error: Error): string {
  return error instanceof DomainError
    ? translatorOf("errors")(error.code, error.params as never)
    : error.message;
}
