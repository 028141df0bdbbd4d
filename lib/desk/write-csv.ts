/** What a spreadsheet would take for a formula. A telephone in its international form is none. */
const FORMULA = /^[=+\-@\t\r]/;
const PHONE = /^\+[\d ]+$/;

/**
 * A table as French spreadsheets open it: semicolons, CR LF, and the mark by which they know UTF-8. What would be read
 * as a formula stays a text: names and addresses come from outside.
 */
export function writeCsv(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\uFEFF${[heading, ...rows].map((row) => `${row.map(quote).join(";")}\r\n`).join("")}`;
}

function quote(cell: string): string {
  const text = FORMULA.test(cell) && !PHONE.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
