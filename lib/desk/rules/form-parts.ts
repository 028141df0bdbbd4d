/** What a choice holds from the start says nothing of whether its part was filled in. */
const CHOSEN = new Set(["civility", "mobilePhoneCountry", "schoolId", "level"]);

type Part = Record<string, string>;

/**
 * The parts of a form whose fields are named "children.0.firstName": so many of them, each by its own names. One in
 * which nothing is written is null, the first one apart, which is needed.
 */
export function partsOf(sent: unknown, name: string, count: number): (Part | null)[] {
  const fields = Object.entries(typedIn(sent));
  return Array.from({ length: count }, (_, place) => {
    const prefix = `${name}.${place}.`;
    const own = fields.filter(([field]) => field.startsWith(prefix));
    const part = Object.fromEntries(own.map(([field, value]) => [field.slice(prefix.length), value]));
    return place > 0 && isBlank(part) ? null : part;
  });
}

/** The texts of a form by the names of its fields; what the framework adds begins with "$". */
export function typedIn(sent: unknown): Record<string, string> {
  if (typeof sent !== "object" || sent === null) return {};
  return Object.fromEntries(
    Object.entries(sent).filter(
      (field): field is [string, string] => typeof field[1] === "string" && !field[0].startsWith("$"),
    ),
  );
}

function isBlank(part: Part): boolean {
  return Object.entries(part).every(([field, value]) => CHOSEN.has(field) || value.trim() === "");
}
