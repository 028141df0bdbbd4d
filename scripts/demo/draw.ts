/**
 * A number from 0 to 1, 1 excluded, that looks drawn and is always the same for the same parts: a town seeded
 * twice is one town. (The finaliser of MurmurHash3, folded over the parts.)
 */
export function draw(...parts: readonly number[]): number {
  let h = 0x9e3779b9;
  for (const part of parts) {
    h = Math.imul(h ^ part, 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    h ^= h >>> 16;
  }
  return (h >>> 0) / 2 ** 32;
}
