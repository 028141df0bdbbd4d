import fr from "./fr";

/** The languages of the portal; `fr` is the source. */
export type Locale = "fr";
export const DEFAULT_LOCALE: Locale = "fr";

type Widen<T> = T extends string ? string : { [K in keyof T]: Widen<T[K]> };
/** The shape every language must fill, key for key. */
export type Messages = Widen<typeof fr>;
export type Namespace = keyof Messages;

const catalogues: Record<Locale, Messages> = { fr };

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
