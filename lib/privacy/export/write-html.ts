import { stampIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import type { ExportEntry, ExportField, ExportSection, HouseholdExport } from "./entry";
import { EXPORT_STYLE } from "./style";

const t = translatorOf("privacyExport");

/** The export for a person: one page that needs nothing beside itself, to be read, kept and printed. */
export function writeHtml({ commune, timeZone, at, sections }: HouseholdExport): string {
  const title = t("title", { commune });
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${EXPORT_STYLE}</style>
</head>
<body>
<header>
<h1>${escaped(title)}</h1>
<p>${escaped(t("lead", { stamp: stampIn(at, timeZone) }))}</p>
</header>
<nav aria-label="${escaped(t("contents"))}">
<ul>
${sections.map((section) => `<li><a href="#${section.key}">${titleOf(section)}</a></li>`).join("\n")}
</ul>
</nav>
<main>
${sections.map(writeSection).join("\n")}
</main>
</body>
</html>
`;
}

function titleOf({ key, entries }: ExportSection): string {
  const title = t(`sections.${key}`);
  return escaped(entries.length > 1 ? `${title} (${entries.length})` : title);
}

function writeSection(section: ExportSection): string {
  const content = section.entries.length === 0 ? `<p>${escaped(t("nothing"))}</p>` : write(section);
  return `<section aria-labelledby="${section.key}">
<h2 id="${section.key}">${titleOf(section)}</h2>
${content}
</section>`;
}

function write({ key, shape, entries }: ExportSection): string {
  return shape === "cards" ? entries.map(writeCard).join("\n") : writeTable(entries, t(`sections.${key}`));
}

function writeCard(entry: ExportEntry): string {
  const lines = entry.map((field) => `<dt>${labelOf(field)}</dt><dd dir="auto">${saidOf(field)}</dd>`);
  return `<dl>\n${lines.join("\n")}\n</dl>`;
}

function writeTable(entries: readonly ExportEntry[], label: string): string {
  const heads = (entries[0] ?? []).map((field) => `<th scope="col">${labelOf(field)}</th>`);
  const rows = entries.map(
    (entry) => `<tr>${entry.map((field) => `<td dir="auto">${saidOf(field)}</td>`).join("")}</tr>`,
  );
  return `<div class="wide" tabindex="0" role="region" aria-label="${escaped(label)}">
<table>
<thead><tr>${heads.join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</div>`;
}

const labelOf = ({ key }: ExportField) => escaped(t(`fields.${key}`));
const saidOf = ({ said }: ExportField) => escaped(said) || "–";

const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? "");
}
