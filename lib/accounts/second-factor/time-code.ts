import { Secret, TOTP } from "otpauth";

/** As every telephone's application expects them (RFC 6238): SHA-1, six figures, thirty seconds. */
const PERIOD = 30;
const SHAPE = { algorithm: "SHA1", digits: 6, period: PERIOD } as const;
/** Clocks differ: the code before and the code after are good as well. */
const WINDOW = 1;
const SECRET_BYTES = 20;

export function newSecret(): Buffer {
  return Buffer.from(new Secret({ size: SECRET_BYTES }).bytes);
}

const secretOf = (bytes: Buffer) => new Secret({ buffer: new Uint8Array(bytes).buffer });

/** The step whose code this is, at a time in milliseconds; null when it is none of now. */
export function stepOfCode(secret: Buffer, code: string, at: number): number | null {
  const delta = TOTP.validate({
    ...SHAPE,
    secret: secretOf(secret),
    token: code,
    timestamp: at,
    window: WINDOW,
  });
  return delta === null ? null : Math.floor(at / 1000 / PERIOD) + delta;
}

/** The code of a time in milliseconds. */
export function codeAt(secret: Buffer, at: number): string {
  return TOTP.generate({ ...SHAPE, secret: secretOf(secret), timestamp: at });
}

/** What the application is given: the address that its camera reads, and the secret for who types it. */
export function presentSecret(
  secret: Buffer,
  { issuer, label }: { issuer: string; label: string },
): { uri: string; text: string } {
  const totp = new TOTP({ ...SHAPE, issuer, label, secret: secretOf(secret) });
  return { uri: totp.toString(), text: totp.secret.base32.replace(/(.{4})(?=.)/g, "$1 ") };
}
