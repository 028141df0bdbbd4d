export interface PersonName {
  firstName: string;
  lastName: string;
}

/**
 * What somebody is called of whom only an address is known: "claire.moreau@…" is Claire MOREAU; an address that names
 * nobody is the town hall's.
 */
export function nameFromAddress(email: string): PersonName {
  const words = (email.split("@")[0] ?? "").split(/[._]+/).filter((word) => /^[\p{L}-]{2,}$/u.test(word));
  const [first, ...rest] = words;
  if (first === undefined || rest.length === 0) return { firstName: "Administration", lastName: "MAIRIE" };
  return { firstName: capitalise(first), lastName: rest.join(" ").toLocaleUpperCase("fr") };
}

/** "Claire MOREAU" as it is typed in one go: the first word, then all the others; null for less than two words. */
export function splitName(typed: string): PersonName | null {
  const [firstName, ...rest] = typed.trim().split(/\s+/);
  return firstName && rest.length > 0 ? { firstName, lastName: rest.join(" ") } : null;
}

function capitalise(word: string): string {
  return word
    .split("-")
    .map((part) => part.charAt(0).toLocaleUpperCase("fr") + part.slice(1).toLocaleLowerCase("fr"))
    .join("-");
}
