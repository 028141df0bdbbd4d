import { z } from "zod";

/** "1" or "true" is yes, absent, "0" or "false" is no. */
const flag = z
  .enum(["0", "1", "false", "true"])
  .optional()
  .transform((value) => value === "1" || value === "true");

const hasFiles = (env: { FILES_DIRECTORY?: string | undefined; FILES_S3_BUCKET?: string | undefined }) =>
  Boolean(env.FILES_DIRECTORY ?? env.FILES_S3_BUCKET);

const environment = z
  .object({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
    DATABASE_PREPARE: z.enum(["0", "1"]).default("1"),
    /** Signs and encrypts the session cookie. */
    AUTH_SECRET: z.string().min(32),
    /** Where the mail goes: smtp://host:port or smtps://user:password@host:port */
    SMTP_URL: z.url({ protocol: /^smtps?$/ }),
    /** Scheme of the links in e-mails and of the cookies: https in the real world. */
    PUBLIC_SCHEME: z.enum(["http", "https"]).default("https"),
    /** Port in the links of e-mails, when it is not the scheme's own. */
    PUBLIC_PORT: z.coerce.number().int().min(1).max(65535).optional(),
    /** How many reverse proxies of ours stand before the server, each adding to X-Forwarded-For. */
    PROXIES: z.coerce.number().int().min(1).max(10).default(1),
    /** The dispatcher of e-mails inside the server; off when `npm run worker` runs beside it. */
    MAIL_IN_SERVER: flag,
    /** The folder of the files that the town hall shares, for the server and the worker alike. */
    FILES_DIRECTORY: z.string().min(1).optional(),
    /** A bucket instead of a folder. */
    FILES_S3_BUCKET: z.string().min(1).optional(),
    FILES_S3_REGION: z.string().min(1).default("eu-west-3"),
    /** Of a service that is not Amazon's own. */
    FILES_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    FILES_S3_KEY_ID: z.string().min(1).optional(),
    FILES_S3_SECRET: z.string().min(1).optional(),
    NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
    MARELLE_DEMO: flag,
    /** ISO instant at which the demo's domain clock stands still; ignored outside a demo. */
    DEMO_NOW: z.iso.datetime({ offset: true }).optional(),
  })
  .refine((env) => hasFiles(env) || env.NODE_ENV !== "production" || env.MARELLE_DEMO, {
    error: "FILES_DIRECTORY or FILES_S3_BUCKET is expected",
    path: ["FILES_DIRECTORY"],
  })
  .transform((env) => ({ ...env, DEMO_NOW: env.MARELLE_DEMO ? env.DEMO_NOW : undefined }));

export type Env = z.infer<typeof environment>;

let parsed: Env | undefined;

/**
 * The configuration, read once. The only reader of `process.env`.
 * @throws Error naming every variable that is missing or wrong.
 */
export function env(): Env {
  if (parsed) return parsed;
  const result = environment.safeParse(process.env);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Configuration incomplete (see docs/run.md):\n${lines.join("\n")}`);
  }
  parsed = result.data;
  // next-auth then builds its links from the request's host, which the proxy has set and a commune must own.
  process.env.AUTH_TRUST_HOST = "1";
  return parsed;
}
