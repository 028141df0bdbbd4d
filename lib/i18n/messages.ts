import fr from "./fr";

/** The languages of the portal; `fr` is the source. */
export type Locale = "fr";
export const DEFAULT_LOCALE: Locale = "fr";

type Widen<T> = T extends string ? string : { [K in keyof T]: Widen<T[K]> };
/** The shape every language must fill, key for key. */
export type Messages = Widen<typeof fr>;
export type Namespace = keyof Messages;

const catalogues: Record<Locale, Messages> = { fr: typeset(fr) };

/**
 * French keeps a mark with its word: the spaces before « : ; ? ! » and inside « guillemets » never break. Written
 * plainly in the catalogue, set here once.
 */
function typeset<T extends object>(messages: T): Widen<T> {
  const set = (message: unknown) =>
    typeof message === "string"
      ? message.replace(/ (?=[:;?!»])/g, "\u00a0").replace(/(?<=«) /g, "\u00a0")
      : typeset(message as object);
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [key, set(message)]),
  ) as Widen<T>;
}

export function messagesOf(locale: Locale): Messages {
  return catalogues[locale];
}

/** The part of the catalogue that a screen sends to the browser. */
export function pickMessages<N extends Namespace>(
  locale: Locale,
  namespaces: readonly N[],
): Pick<Messages, N> {
  const messages = messagesOf(locale);
  return Object.fromEntries(namespaces.map((name) => [name, messages[name]])) as Pick<Messages, N>;
}

declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof fr;
  }
}
