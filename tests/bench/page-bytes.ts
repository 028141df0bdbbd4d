import { gunzipSync, gzipSync } from "node:zlib";
import { getPage } from "./request";

export interface PageBytes {
  /** As the server sends it to a browser that takes gzip. */
  html: number;
  /** Every script that a present-day browser loads with the page, each gzipped at level 9. */
  scripts: number;
}

/** What a first visit to the page brings over the line. */
export async function weighPage(url: string, headers: Record<string, string>): Promise<PageBytes> {
  const { body, headers: sent } = await getPage(url, { ...headers, "accept-encoding": "gzip" });
  const html = (sent["content-encoding"] === "gzip" ? gunzipSync(body) : body).toString();
  const scripts = await Promise.all(
    listScripts(html).map(async (path) => {
      const script = await getPage(new URL(path, url).href, {});
      return gzipSync(script.body, { level: 9 }).length;
    }),
  );
  if (scripts.length === 0) throw new Error(`${url} names no script.`);
  return { html: body.length, scripts: scripts.reduce((sum, size) => sum + size, 0) };
}

/** Those of script elements and those that the page's data names for its client components, each once. */
function listScripts(html: string): string[] {
  const old = [...html.matchAll(/<script\b[^>]*\bnomodule\b[^>]*>/gi)].map(([tag]) => tag);
  const found = [...html.matchAll(/\/_next\/static\/[\w./~-]+?\.js/g)].map(([path]) => path);
  return [...new Set(found)].filter((path) => !old.some((tag) => tag.includes(path)));
}
