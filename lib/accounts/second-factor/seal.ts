import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/env";

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A key of its own, out of the installation's secret. */
const key = () => Buffer.from(hkdfSync("sha256", env().AUTH_SECRET, "", "marelle second factor", 32));

/** Whose secret it is: a sealed secret that is moved to another account does not open there. */
export interface SealOwner {
  communeId: string;
  accountId: string;
}
const nameOf = ({ communeId, accountId }: SealOwner) => Buffer.from(`${communeId}:${accountId}`);

/** Encrypts a secret for the database: who reads that alone cannot make codes. */
export function seal(secret: Buffer, owner: SealOwner): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key(), nonce).setAAD(nameOf(owner));
  const body = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
}

/** The secret that was sealed. @throws Error when it was sealed for another account, with another key, or changed */
export function unseal(sealed: string, owner: SealOwner): Buffer {
  const bytes = Buffer.from(sealed, "base64url");
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv(CIPHER, key(), nonce, { authTagLength: TAG_BYTES })
    .setAAD(nameOf(owner))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
}
