import { describe, expect, it } from "vitest";
import { readSources } from "./read-sources";
import { findWrongArrows } from "./wrong-arrows";

const HOUSE = ["app", "components", "lib", "db", "emails", "scripts", "proxy.ts", "instrumentation.ts"];

describe("the imports of the house", () => {
  it("all run the right way", async () => {
    const sources = await readSources(HOUSE);
    expect(sources.length).toBeGreaterThan(100);
    expect(findWrongArrows(sources)).toEqual([]);
  });
});

const arrow = (path: string, target: string, form = `import { x } from "${target}";`) =>
  findWrongArrows([{ path, text: `// one line above\n${form}\n` }]);

describe("an arrow that runs the wrong way", () => {
  it.each([
    ["app/page.tsx", "@/db/client"],
    ["app/page.tsx", "@/emails/basket-validated"],
    ["app/page.tsx", "drizzle-orm"],
    ["proxy.ts", "@/db/tenant"],
    ["components/ui/button.tsx", "@/db/schema"],
    ["components/ui/button.tsx", "drizzle-orm/pg-core"],
    ["components/ui/button.tsx", "@/lib/context"],
    ["components/ui/button.tsx", "@/lib/env"],
    ["components/basket/x.tsx", "@/lib/reservations/check-out-basket"],
    ["components/basket/x.tsx", "../../app/layout"],
    ["emails/x.tsx", "@/lib/context"],
    ["emails/x.tsx", "@/lib/reservations/views"],
    ["db/client.ts", "@/lib/env"],
    ["lib/env.ts", "./accounts/sign-in"],
    ["lib/time/zone.ts", "../catalogue/rules/regulation"],
    ["lib/mail/enqueue.ts", "@/lib/reservations/get-basket"],
    ["lib/context.ts", "./door"],
    ["lib/communes/x.ts", "@/lib/households/list-children"],
    ["lib/households/x.ts", "../accounts/sign-in"],
    ["lib/catalogue/x.ts", "@/lib/reservations/views"],
    ["lib/billing/x.ts", "@/lib/news/list-news"],
    ["lib/reservations/x.ts", "@/lib/page"],
    ["lib/reservations/x.ts", "@/components/ui/button"],
    ["lib/reservations/x.ts", "postgres"],
    ["lib/reservations/rules/x.ts", "../get-basket"],
    ["lib/reservations/rules/x.ts", "@/lib/i18n/format-date"],
    ["lib/reservations/rules/x.ts", "@/lib/clock"],
    ["lib/reservations/rules/x.ts", "drizzle-orm"],
    ["lib/reservations/rules/x.ts", "@/db/schema"],
    ["lib/catalogue/rules/x.ts", "@/lib/reservations/rules/facts"],
    ["lib/reservations/schemas.ts", "./get-basket"],
    ["lib/reservations/views.ts", "@/db/schema"],
    ["lib/accounts/schemas.ts", "@/lib/env"],
    ["lib/action.ts", "@/components/ui/button"],
    ["scripts/demo.ts", "@/app/page"],
    ["lib/clock.ts", "@/tests/setup/test-database"],
  ])("is seen: %s → %s", (path, target) => {
    expect(arrow(path, target)).toHaveLength(1);
  });

  it.each([
    ["of a type", `import type { X } from "@/db/client";`],
    ["of a type among others", `import { type X } from "@/db/client";`],
    ["handed on", `export { x } from "@/db/client";`],
    ["made later", `const x = await import("@/db/client");`],
    ["for its effect", `import "@/db/client";`],
    ["over several lines", `import {\n  x,\n} from "@/db/client";`],
  ])("is seen when it is %s", (_, form) => {
    expect(arrow("app/page.tsx", "", form)).toHaveLength(1);
  });

  it("is shown with its file, its line and its reason", () => {
    expect(arrow("lib/reservations/rules/x.ts", "../get-basket")).toEqual([
      "lib/reservations/rules/x.ts:2 → lib/reservations/get-basket (rules know rules, time and money)",
    ]);
  });
});

describe("an arrow that runs the right way", () => {
  it.each([
    ["app/page.tsx", "@/lib/page"],
    ["app/page.tsx", "@/components/ui/button"],
    ["components/basket/x.tsx", "@/lib/reservations/views"],
    ["components/basket/x.tsx", "@/lib/reservations/rules/facts"],
    ["components/basket/x.tsx", "@/lib/action-result"],
    ["components/basket/x.tsx", "use-intl"],
    ["lib/page.ts", "./accounts/find-actor"],
    ["lib/context.ts", "@/db/tenant"],
    ["lib/mail/dispatch.ts", "@/emails/basket-validated"],
    ["lib/desk/x.ts", "@/lib/reservations/list-places"],
    ["lib/reservations/rules/x.ts", "@/lib/catalogue/rules/regulation"],
    ["lib/reservations/rules/x.ts", "temporal-polyfill"],
    ["lib/reservations/x.ts", "drizzle-orm"],
    ["emails/x.tsx", "@/lib/i18n/translator"],
    ["scripts/demo.ts", "@/db/migrate"],
    ["db/client.ts", "postgres"],
  ])("passes: %s → %s", (path, target) => {
    expect(arrow(path, target)).toEqual([]);
  });
});
