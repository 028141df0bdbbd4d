import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { SCENARIOS } from "./prepare";

const port = (usual: number) =>
  z.coerce
    .number("un numéro de port est attendu")
    .int("un numéro de port est un entier")
    .min(1, "un numéro de port va de 1 à 65535")
    .max(65_535, "un numéro de port va de 1 à 65535")
    .default(usual);

const settings = z
  .object({
    PORT: port(3000),
    DATA_DIR: z.string().default(".data"),
    DEMO_SCENARIO: z.enum(SCENARIOS, `attendu : ${SCENARIOS.join(" ou ")}`).default("commune"),
    DEMO_NOW: z.iso
      .datetime({ offset: true, error: "attendu : un instant complet, comme 2024-05-22T16:29:00+02:00" })
      .optional(),
    MAIL_SMTP_PORT: port(1025),
    MAIL_HTTP_PORT: port(8025),
  })
  .transform((read) => ({
    port: read.PORT,
    directory: read.DATA_DIR,
    scenario: read.DEMO_SCENARIO,
    now: read.DEMO_NOW === undefined ? null : Temporal.Instant.from(read.DEMO_NOW),
    smtpPort: read.MAIL_SMTP_PORT,
    httpPort: read.MAIL_HTTP_PORT,
  }))
  .refine(({ port, smtpPort, httpPort }) => new Set([port, smtpPort, httpPort]).size === 3, {
    error: "trois ports différents sont attendus",
    path: ["PORT, MAIL_SMTP_PORT, MAIL_HTTP_PORT"],
  });

export type DemoSettings = z.infer<typeof settings>;

/** A sentence for the person at the terminal; the demo stops there, with this exit code. */
export class DemoRefusal extends Error {
  override readonly name = "DemoRefusal";
  constructor(
    message: string,
    readonly exitCode = 1,
  ) {
    super(message);
  }
}

/**
 * The demo's own settings; a variable that is set to nothing counts as absent.
 * @throws DemoRefusal, exit code 2, naming every variable that is wrong.
 */
export function readSettings(environment: Record<string, string | undefined>): DemoSettings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const read = settings.safeParse(given);
  if (read.success) return read.data;
  const lines = read.error.issues.map((issue) => {
    const [name = ""] = issue.path;
    const value = given[String(name)];
    return `  ${String(name)}${value === undefined ? "" : ` (« ${value} »)`} : ${issue.message}`;
  });
  throw new DemoRefusal(`Réglage de la démonstration incorrect.\n${lines.join("\n")}`, 2);
}
