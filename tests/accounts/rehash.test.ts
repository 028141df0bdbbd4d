import { hash } from "@node-rs/argon2";
import { describe, expect, it } from "vitest";
import { hashPassword, needsRehash, verifyPassword } from "@/lib/accounts/password";

const WEAKER = { memoryCost: 12_288, timeCost: 2, parallelism: 1 };

describe("a stored password", () => {
  it("is argon2id, and made again only when it was made with less work than today's", async () => {
    const today = await hashPassword("Cinq-Pommes7");
    expect(today).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(needsRehash(today)).toBe(false);
    expect(needsRehash(await hash("Cinq-Pommes7", WEAKER))).toBe(true);
    expect(needsRehash(await hash("Cinq-Pommes7", { ...WEAKER, memoryCost: 19_456, timeCost: 1 }))).toBe(
      true,
    );
    expect(needsRehash(await hash("Cinq-Pommes7", { ...WEAKER, memoryCost: 24_576, timeCost: 3 }))).toBe(
      false,
    );
  });

  it.each([
    "",
    "x",
    "$argon2i$v=19$m=19456,t=2,p=1$c2Fs$aGFzaA",
    "$2b$12$abcdefghijklmnopqrstuv",
  ])("of another make is made again: %s", (stored) => {
    expect(needsRehash(stored)).toBe(true);
  });

  it("is the same however the keyboard makes an é", async () => {
    const [composed, apart] = ["Été-cinq-7".normalize("NFC"), "Été-cinq-7".normalize("NFD")];
    expect(composed).not.toBe(apart);
    expect(await verifyPassword(await hashPassword(apart), composed)).toBe(true);
    expect(await verifyPassword(await hashPassword(composed), apart)).toBe(true);
  });
});
