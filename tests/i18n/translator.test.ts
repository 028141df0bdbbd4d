import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import fr from "@/lib/i18n/fr";
import { messagesOf } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";

/** Every sentence of the catalogue by its path. */
function listSentences(messages: object, prefix = ""): [key: string, sentence: string][] {
  return Object.entries(messages).flatMap(([key, message]) =>
    typeof message === "string"
      ? [[`${prefix}${key}`, message] as [string, string]]
      : listSentences(message, `${prefix}${key}.`),
  );
}

type Say = (key: string, values?: Record<string, string | number>) => string;

describe("the sentences", () => {
  it.each(
    Object.keys(fr) as (keyof typeof fr)[],
  )("of %s are those of ICU, however they are put together", (namespace) => {
    const ours = translatorOf(namespace) as unknown as Say;
    const icu = createTranslator({ locale: "fr", namespace, messages: messagesOf("fr") }) as unknown as Say;
    for (const [key, sentence] of listSentences(messagesOf("fr")[namespace])) {
      if (/<\w/.test(sentence)) continue;
      const names = [...sentence.matchAll(/\{(\w+)(, *plural)?/g)];
      const values = Object.fromEntries(names.map(([, name, plural]) => [name, plural ? 3 : `«${name}»`]));
      expect(ours(key, values)).toBe(icu(key, values));
    }
  });

  it("keep the marks of French with their words", () => {
    const loose = listSentences(messagesOf("fr")).filter(([, sentence]) => / [:;?!»]|« /.test(sentence));
    expect(loose).toEqual([]);
    expect(translatorOf("refusals")("requires", { activity: "Matin" })).toContain(
      "«\u00a0Matin\u00a0»\u00a0:",
    );
  });

  it("refuse to be said without the names they need", () => {
    const t = translatorOf("planning") as unknown as Say;
    expect(() => t("week")).toThrow(/number/);
  });
});
