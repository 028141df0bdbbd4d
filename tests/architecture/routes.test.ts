import { describe, expect, it } from "vitest";
import { readRoutes } from "./read-routes";
import { readSources } from "./read-sources";
import { HANDLERS, PAGES } from "./routes";

describe("who may open what", () => {
  it("is decided for every page and handler that the app folder holds, and for no other", async () => {
    const { pages, handlers } = await readRoutes();
    expect(pages.length).toBeGreaterThan(20);
    expect(pages).toEqual(Object.keys(PAGES).sort());
    expect(handlers).toEqual(Object.keys(HANDLERS).sort());
  });

  it("is asked at the door of every page of the desk, by the permission that was decided", async () => {
    const { pages } = await readRoutes();
    const asked = await readAsked();
    const desk = pages.filter((path) => path.startsWith("/gestion"));
    expect(desk.length).toBeGreaterThan(2);
    for (const path of desk) {
      const decision = PAGES[path];
      expect([path, asked.get(path)]).toEqual([path, decision?.who === "staff" ? decision.needs : undefined]);
    }
  });
});

/** The permission that each page of the desk gives to its door. */
async function readAsked(): Promise<Map<string, string>> {
  const pages = (await readSources(["app/gestion"], /page\.tsx$/)).flatMap(({ path, text }) => {
    const permission = /\bstaffPage\(\s*"([\w.]+)"/.exec(text)?.[1];
    return permission ? ([[path.replace(/^app|\/page\.tsx$/g, ""), permission]] as const) : [];
  });
  return new Map(pages);
}
