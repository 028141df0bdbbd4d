export type Direction = "up" | "down";

/** The list with one of it a place further up or down; at an end nothing moves. */
export function moveWithin(ids: readonly string[], id: string, direction: Direction): string[] {
  const at = ids.indexOf(id);
  const other = ids[at + (direction === "up" ? -1 : 1)];
  if (at < 0 || other === undefined) return [...ids];
  return ids.map((one) => (one === id ? other : one === other ? id : one));
}

/** The list with one put back where it stood, from 1; at the end when the list has become shorter. */
export function putBack(ids: readonly string[], id: string, position: number): string[] {
  return [...ids.slice(0, position - 1), id, ...ids.slice(position - 1)];
}
