/** "DUPONT – MARTIN": the names of its guardians, each once; empty for a household without any. */
export function nameFamily(guardians: readonly { lastName: string }[]): string {
  return [...new Set(guardians.map(({ lastName }) => lastName))].join(" – ");
}
