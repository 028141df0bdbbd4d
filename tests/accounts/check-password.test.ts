import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPassword } from "@/lib/accounts/passwords/check-password";
import { isCommon } from "@/lib/accounts/passwords/is-common";
import { DomainError } from "@/lib/errors";

const owner = {
  names: ["Anaïs", "d’Haëne Le Goff"],
  email: "aliz.ronce42@exemple.fr",
  communeName: "Saint-Aubin-du-Cormier",
};

function refusalOf(password: string, by = owner): string | null {
  try {
    checkPassword(password, by);
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

describe("a common password is refused however it is dressed", () => {
  it.each([
    "Password1!",
    "P@ssw0rd1",
    "P@55w0rd!",
    "Passw0rd2024!",
    "1!Password",
    "Azerty123!",
    "@Zerty123",
    "AZERTYuiop1!",
    "Qsdfgh12!",
    "1q2w3e4R!",
    "Motdepasse1!",
    "M0tdepasse!1",
    "MotDePasse-2024",
    "Mot de passe 1!",
    "Bonjour123!",
    "Soleil2024!",
    "$oleiL75012!",
    "Été2024!!",
    "Printemps-2025",
    "Septembre2024!",
    "Marseille13!",
    "Psg-2024-!",
    "AllezLOM13!",
    "Chouchou!1",
    "Maman-Maman1",
    "Nathalie78!",
    "J3t@ime!1",
    "Iloveyou2!",
    "Aaaaaaa1!",
    "Abcdefgh1!",
    "Ab-123456",
    "Abc-2024!",
    "Xy!77777777",
    "Football1998!",
    "Cantine2024!",
  ])("%s", (password) => {
    expect(refusalOf(password)).toBe("password-common");
  });

  it("and any figures and signs after or before a common word do not help", () => {
    const dressing = fc.string({
      unit: fc.constantFrom(..."0123456789!?-_.#&%=*"),
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(dressing, dressing, (head, tail) => {
        expect(isCommon(`${head}Chocolat${tail}`)).toBe(true);
      }),
    );
  });
});

describe("a password that is nobody's habit passes", () => {
  it.each([
    "Cinq-Pommes7",
    "Marelle-2024!",
    "Trois.Velos.Bleus.9",
    "soleil Girafe 7 wagon!",
    "x9$Kq2#mTv",
    "Azerty!Girafe8",
    "Tr0ub4dor&3x",
    "Ωμέγα-٧٧٧κ",
    "Ça-va-dur3r",
  ])("%s", (password) => {
    expect(refusalOf(password)).toBeNull();
  });
});

describe("what is known of its owner must not be in it", () => {
  it.each([
    ["Girafe-anais-7", "password-has-name"],
    ["ANAÏS!!girafe7", "password-has-name"],
    ["4n@is-Girafe-7", "password-has-name"],
    ["Haene-wagon-7", "password-has-name"],
    ["xLEGOFFx!97wq", "password-has-name"],
    ["Wagon-ronce-7", "password-has-address"],
    ["Alizronce-7!", "password-has-address"],
    ["R0nce-wagon!7", "password-has-address"],
    ["Cormier-wagon-7", "password-has-commune"],
    ["StAubin/wagon7", "password-has-commune"],
    ["Wagon-saint-7", null],
  ])("%s: %s", (password, code) => {
    expect(refusalOf(password)).toBe(code);
  });

  it("though a name of two letters is everywhere", () => {
    const bo = { names: ["Bo", "Wu"], email: "bo@exemple.fr", communeName: "Y" };
    expect(refusalOf("Robot-wurm-7g", bo)).toBeNull();
  });
});

it.each([
  "Cinq-Pommes",
  "cinq-pommes7",
  "Cinq-Pommes7\0",
  `${"Cinq-Pommes7".repeat(20)}`,
])("the server judges the criteria too: %s", (password) => {
  expect(refusalOf(password)).toBe("password-weak");
});
