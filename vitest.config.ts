import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const alias = { "@": at("."), "server-only": at("./tests/setup/empty.ts") };

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "pure",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/**/*.db.test.ts", "tests/e2e/**"],
          // A law is tried hundreds of times: on a busy machine that takes its time, and is not wrong for it.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "database",
          include: ["tests/**/*.db.test.ts"],
          globalSetup: ["tests/setup/database.ts"],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // What the configuration must hold; each test opens a database of its own.
          env: {
            DATABASE_URL: "postgres://localhost/none",
            SMTP_URL: "smtp://localhost:25",
            AUTH_SECRET: "a-secret-of-the-tests-long-enough",
          },
        },
      },
    ],
  },
});
