export type Direction = "up" | "down";

/**
 * The ids of a list in the order they have once one of them has changed places with the one before or after it among its
 * own (`amongOwn`): the others stay where they are. At an end, or unknown, it changes nothing.
 */
export function changePlaces(
  ids: readonly string[],
  { id, to }: { id: string; to: Direction },
  amongOwn: (id: string) => boolean = () => true,
): string[] {
  const own = ids.filter(amongOwn);
  const neighbour = own.includes(id) ? own[own.indexOf(id) + (to === "up" ? -1 : 1)] : undefined;
  if (neighbour === undefined) return [...ids];
  return ids.map((one) => (one === id ? neighbour : one === neighbour ? id : one));
}
