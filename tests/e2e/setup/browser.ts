import { existsSync } from "node:fs";
import type { LaunchOptions } from "@playwright/test";

const OF_THE_SYSTEM = "/usr/bin/chromium";
/** Containers run as root, which Chromium's sandbox refuses; it opens our own pages only. */
const ARGUMENTS = ["--no-sandbox"];

/** The machine's own Chromium, else the one that npm brought. `E2E_BROWSER=npm` asks for the latter. */
export async function findBrowser(): Promise<LaunchOptions> {
  const executablePath = process.env.E2E_BROWSER !== "npm" && existsSync(OF_THE_SYSTEM) && OF_THE_SYSTEM;
  if (executablePath) return { executablePath, args: ARGUMENTS };
  return unpackBrowser();
}

/**
 * The package was made for a cloud function: only there does it unpack the libraries that Chromium needs. It
 * writes their path into our environment, where every other program that we start would find it too.
 */
async function unpackBrowser(): Promise<LaunchOptions> {
  const before = { ...process.env };
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs20.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  const executablePath = await chromium.executablePath();
  const env = definedOnly(process.env);
  process.env = before;
  return { executablePath, args: ARGUMENTS, env };
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
