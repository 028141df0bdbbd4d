import { expect, it } from "vitest";
import { nameFromAddress, splitName } from "@/lib/accounts/rules/name-from-address";

it.each([
  ["claire.moreau@exemple.fr", "Claire MOREAU"],
  ["jean-pierre.le_goff@exemple.fr", "Jean-Pierre LE GOFF"],
  ["CLAIRE.MOREAU@exemple.fr", "Claire MOREAU"],
  ["mairie@exemple.fr", "Administration MAIRIE"],
  ["c.moreau@exemple.fr", "Administration MAIRIE"],
  ["accueil.2@exemple.fr", "Administration MAIRIE"],
  ["", "Administration MAIRIE"],
])("%s is taken for %s", (email, expected) => {
  const { firstName, lastName } = nameFromAddress(email);
  expect(`${firstName} ${lastName}`).toBe(expected);
});

it.each([
  ["Claire MOREAU", { firstName: "Claire", lastName: "MOREAU" }],
  ["  Jean-Pierre  LE GOFF ", { firstName: "Jean-Pierre", lastName: "LE GOFF" }],
  ["Claire", null],
  ["", null],
])("%j is taken apart", (typed, expected) => {
  expect(splitName(typed)).toEqual(expected);
});
