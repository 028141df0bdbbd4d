import { createTranslator } from "use-intl/core";
import type fr from "./fr";
import { DEFAULT_LOCALE, type Locale, messagesOf, type Namespace } from "./messages";

/**
 * Sentences of one domain, on the server. Keys and their parameters are typed from the French catalogue.
 * Components in the browser use `useTranslations` of use-intl under <Catalogue>.
 */
export function translatorOf<N extends Namespace>(namespace: N, locale: Locale = DEFAULT_LOCALE) {
  return createTranslator<typeof fr, N>({
    locale,
    namespace,
    messages: messagesOf(locale) as unknown as typeof fr,
  });
}
