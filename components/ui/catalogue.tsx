"use client";

import type { ReactNode } from "react";
import { IntlProvider, type Messages as Known } from "use-intl";
import type { Locale } from "@/lib/i18n/messages";

/** Gives the components below it the sentences they use, and no others: they are sent with the page. */
export function Catalogue({
  locale,
  messages,
  children,
}: {
  locale: Locale;
  messages: object;
  children: ReactNode;
}) {
  return (
    <IntlProvider locale={locale} messages={messages as Known} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}
