/**
 * The text of an ONDE extraction: ISO-8859-1 as the ministry writes it, or UTF-8 when somebody has opened and
 * saved it again. What is valid UTF-8 with an accent in it is never ISO-8859-1 by chance.
 */
export function decodeExtraction(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: windows-1252 reads ISO-8859-1, and the œ and € that real files hold.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
