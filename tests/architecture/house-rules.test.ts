import { describe, expect, it } from "vitest";
import { findEnvironmentReaders, findLongFiles, findUnguarded } from "./house-rules";
import { readSources } from "./read-sources";

const OURS = ["app", "components", "lib", "db", "emails"];

describe("the house", () => {
  it("keeps its files short", async () => {
    const sources = await readSources([...OURS, "scripts", "tests"], /\.(ts|tsx|mts|mjs|css)$/);
    expect(sources.length).toBeGreaterThan(100);
    expect(findLongFiles(sources)).toEqual([]);
  });

  it("reads the environment in one place", async () => {
    // A PostgreSQL that we start is a process of ours: it inherits the environment, nobody reads it.
    const inherits = ["db/embedded/account.ts"];
    const sources = await readSources([...OURS, "proxy.ts"]);
    expect(findEnvironmentReaders(sources).filter((path) => !inherits.includes(path))).toEqual([]);
  });

  it("lets nobody into the family's or the commune's side but through their doors", async () => {
    expect(findUnguarded(await readSources(["app"]))).toEqual([]);
  });
});

describe("the checks themselves", () => {
  const lines = (count: number) => "x\n".repeat(count);

  it("see a file that is too long", () => {
    expect(findLongFiles([{ path: "lib/x.ts", text: lines(301) }])).toHaveLength(1);
    expect(findLongFiles([{ path: "lib/x.ts", text: lines(300) }])).toEqual([]);
    expect(findLongFiles([{ path: "tests/x.ts", text: lines(401) }])).toHaveLength(1);
  });

  it.each([`process.env.PORT`, `process.env["PORT"]`, `process["env"]`, `process?.env`])("see %s", (text) => {
    expect(findEnvironmentReaders([{ path: "lib/clock.ts", text }])).toEqual(["lib/clock.ts"]);
    expect(findEnvironmentReaders([{ path: "lib/env.ts", text }])).toEqual([]);
    expect(findEnvironmentReaders([{ path: "lib/clock.ts", text: `// ${text}` }])).toEqual([]);
  });

  it.each([
    ["app/(famille)/x/page.tsx", "export default async function Page() {}"],
    ["app/(famille)/x/page.tsx", "export default staffPage(async () => null)"],
    ["app/gestion/page.tsx", "export default familyPage(async () => null)"],
    ["app/gestion/page.tsx", "// export default staffPage(\nexport default Page"],
    ["app/gestion/actions.ts", `"use server";\nexport async function giveAction() {}`],
    ["app/gestion/actions.ts", `"use server";\nexport const giveAction = familyAction(input, run);`],
    ["app/(famille)/x/route.ts", "export function GET() {}"],
    [
      "app/(famille)/x/actions.ts",
      `"use server";\nexport const a = familyAction(i, f);\nexport const b = async () => {};`,
    ],
  ])("see an open door: %s %s", (path, text) => {
    expect(findUnguarded([{ path, text }])).toHaveLength(1);
  });

  it.each([
    ["app/(famille)/x/page.tsx", "export default familyPage(async () => null)"],
    ["app/gestion/page.tsx", "const Board = staffPage(async () => null);\nexport default Board;"],
    [
      "app/gestion/actions.ts",
      `"use server";\nexport type X = 1;\nexport const giveAction = staffAction(input, run);`,
    ],
    ["app/(public)/page.tsx", "export default function Page() {}"],
  ])("let a guarded one pass: %s %s", (path, text) => {
    expect(findUnguarded([{ path, text }])).toEqual([]);
  });
});
