import { readFile, realpath } from "node:fs/promises";
import { join, resolve } from "node:path";
import postgres from "postgres";
import { createDatabase, type DatabaseUrls } from "@/db/create-database";
import { findRunning } from "@/db/embedded/pid-file";
import { keepSecret } from "@/scripts/demo/secret";
import { type DemoSettings, readSettings } from "@/scripts/demo/settings";
import { OptionRefusal } from "./read-options";

/** Where a commune is to be opened. */
export interface Installation {
  /** The database under its owner's role. */
  ownerUrl: string;
  /** What the portal itself runs with, as far as a letter's link depends on it. */
  environment: Readonly<Record<string, string>>;
}

const NOWHERE =
  "Aucune base n’est indiquée, et aucune démonstration ne tourne ici.\n" +
  "Pour une installation : MIGRATION_DATABASE_URL et les variables du portail (voir docs/run.md).\n" +
  "Pour la démonstration : lancez d’abord npm run demo, puis cette commande dans un autre terminal.";

/**
 * The database that MIGRATION_DATABASE_URL names, with the portal's own environment; without it the one of the demo that
 * runs from this folder. @throws OptionRefusal when there is neither
 */
export async function findInstallation(environment: NodeJS.ProcessEnv, root: string): Promise<Installation> {
  const ownerUrl = environment.MIGRATION_DATABASE_URL;
  if (ownerUrl) {
    if (!/^postgres(ql)?:\/\//.test(ownerUrl))
      throw new OptionRefusal("MIGRATION_DATABASE_URL est l’adresse d’une base : postgres://…");
    return { ownerUrl, environment: {} };
  }
  const settings = readSettings(environment);
  const directory = resolve(root, settings.directory);
  const urls = await findDemo(directory, settings);
  if (!urls) throw new OptionRefusal(NOWHERE);
  return {
    ownerUrl: urls.ownerUrl,
    environment: {
      DATABASE_URL: urls.appUrl,
      AUTH_SECRET: await keepSecret(directory),
      SMTP_URL: `smtp://127.0.0.1:${settings.smtpPort}`,
      PUBLIC_SCHEME: "http",
      PUBLIC_PORT: String(settings.port),
      MARELLE_DEMO: "1",
    },
  };
}

async function findDemo(directory: string, { scenario }: DemoSettings): Promise<DatabaseUrls | null> {
  const home = join(directory, "postgres/cluster");
  const data = await realpath(join(home, "data")).catch(() => null);
  const running = data && (await findRunning(data));
  if (!running) return null;
  const password = await readFile(join(home, "password"), "utf8");
  const superuserUrl = `postgres://postgres:${password}@127.0.0.1:${running.port}/postgres`;
  const name = `marelle_${scenario}`;
  return (await exists(superuserUrl, name)) ? createDatabase(superuserUrl, { name }) : null;
}

async function exists(superuserUrl: string, name: string): Promise<boolean> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  try {
    return (await sql`select 1 from pg_database where datname = ${name}`).length > 0;
  } finally {
    await sql.end();
  }
}
