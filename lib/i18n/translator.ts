import { createTranslator } from "use-intl/core";
import type fr from "./fr";
import { DEFAULT_LOCALE, type Locale, messagesOf, type Namespace } from "./messages";

/**
 * Sentences of one domain, on the server. Keys and their parameters are typed from the French catalogue.
 * Components in the browser use `useTranslations` of use-intl under <Catalogue>.
 */
export function translatorOf<N extends Namespace>(namespace: N, locale: Locale = DEFAULT_LOCALE) {
  const messages = messagesOf(locale);
  const t = createTranslator<typeof fr, N>({
    locale,
    namespace,
    messages: messages as unknown as typeof fr,
  });
  const simple = listSimple(messages[namespace]);
  // A page has a hundred sentences, most of which only have names put into them.
  const say = (key: string, values?: Record<string, string>) => {
    const message = simple.get(key);
    return message === undefined ? (t as unknown as Say)(key, values) : fill(message, values);
  };
  return Object.assign(say as unknown as typeof t, {
    rich: t.rich,
    markup: t.markup,
    raw: t.raw,
    has: t.has,
  });
}

type Say = (key: string, values?: Record<string, string>) => string;

/** Messages of ICU's simplest kind by key: text and `{names}`, no plural, no tag, no quoting. */
function listSimple(messages: object, prefix = ""): Map<string, string> {
  const simple = new Map<string, string>();
  for (const [key, message] of Object.entries(messages)) {
    if (typeof message !== "string") {
      for (const [inner, text] of listSimple(message, `${prefix}${key}.`)) simple.set(inner, text);
    } else if (/^([^{}<>'#]|\{\w+\})*$/.test(message)) simple.set(`${prefix}${key}`, message);
  }
  return simple;
}

function fill(message: string, values: Record<string, string> = {}): string {
  return message.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new TypeError(`A sentence lacks its ${name}: ${message}`);
    return String(value);
  });
}
