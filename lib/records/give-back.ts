/** Gives a form back what was typed in it, by the names of its fields; of a field of many values, one a line. */
export function giveBack(
  typed: Readonly<Record<string, string | readonly string[] | undefined>>,
): Record<string, string> {
  const fields = Object.entries(typed).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return typeof value === "string" ? [[name, value]] : [[`${name}[]`, value.join("\n")]];
  });
  return Object.fromEntries(fields);
}
