import { describe, expect, it } from "vitest";
import { foldPhone, foldWord, wordsOfName } from "@/lib/households/search/fold-words";
import { measureEdits } from "@/lib/households/search/measure-edits";
import { readQuery } from "@/lib/households/search/read-query";

describe("the words of a name", () => {
  it.each([
    ["DUPONT", ["dupont"]],
    ["d’Haëne", ["dhaene", "haene"]],
    ["O'Brien", ["obrien", "brien"]],
    ["DE LA TOUR", ["de", "la", "tour", "delatour"]],
    ["Jean-Pierre", ["jeanpierre", "jean", "pierre"]],
    ["N’GUYEN-BŒUF", ["nguyenboeuf", "guyen", "boeuf"]],
    ["ÉLÉONORE", ["eleonore"]],
    ["NO?L", ["nol"]],
    ["Łukasz", ["łukasz"]],
    ["  ", []],
  ])("%s", (name, words) => {
    expect([...wordsOfName(name)].sort()).toEqual([...words].sort());
  });
});

it.each([
  ["06 12 34 56 78", "0612345678"],
  ["+33 6 12 34 56 78", "0612345678"],
  ["0033612345678", "0612345678"],
  ["+33 (0)6.12.34.56.78", "0612345678"],
  ["+32 470 12 34 56", "0032470123456"],
  ["", ""],
])("a telephone is one word however it is written: %s", (written, figures) => {
  expect(foldPhone(written)).toBe(figures);
});

it("a word loses its marks", () => {
  expect(["O’Brien", "d'Haëne", "Ç", "…"].map(foldWord)).toEqual(["obrien", "dhaene", "c", ""]);
});

describe("what is typed", () => {
  it.each<[string, string[][]]>([
    ["dupont", [["dupont"]]],
    ["  Dupont   PAUL ", [["dupont"], ["paul"]]],
    ["06 12 34 56 78", [["0612345678"]]],
    ["+33 6 12 34", [["061234"]]],
    ["0612 dupont", [["0612"], ["dupont"]]],
    ["François.Dupont@exemple.fr", [["françois.dupont@exemple.fr"]]],
    ["marie.dup", [["mariedup", "marie.dup"]]],
    ["o'brien", [["obrien", "o'brien"]]],
    ["%_ \\ '; --", []],
    ["a b c d e f g h", [["a"], ["b"], ["c"], ["d"], ["e"], ["f"]]],
    ["Jean-0612@Exemple.fr", [["jean-0612@exemple.fr"]]],
    ["01a21e-de55-0646-b4d2@exemple.fr dupont", [["01a21e-de55-0646-b4d2@exemple.fr"], ["dupont"]]],
  ])("%s", (typed, terms) => {
    expect(readQuery(typed)).toEqual(terms);
  });
});

it.each([
  ["dupont", "dupont", 0],
  ["dupomt", "dupont", 1],
  ["dupnot", "dupont", 1],
  ["upont", "dupont", 1],
  ["duponnt", "dupont", 1],
  ["dupond", "duport", 2],
  ["udpont", "dupnot", 2],
  ["martin", "dupont", 3],
  ["a", "abcdef", 3],
])("from %s to %s lie %i slips, three being too many", (one, other, edits) => {
  expect(measureEdits(one, other, 2)).toBe(edits);
  expect(measureEdits(other, one, 2)).toBe(edits);
});
