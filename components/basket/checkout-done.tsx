"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import type { CheckoutOutcomeView } from "@/lib/reservations/checkout/views";
import type { PlaceKey } from "@/lib/reservations/places/views";

/** What "Valider" has done. It takes the focus, so that it is read and seen at once. */
export function CheckoutDone({
  outcome,
  marked,
}: {
  outcome: CheckoutOutcomeView;
  /** Places whose reason stands in the list below already. */
  marked: ReadonlySet<PlaceKey>;
}) {
  const t = useTranslations("basket");
  const heading = useRef<HTMLHeadingElement>(null);
  const granted = outcome.granted > 0;
  const unmarked = outcome.refusedLines.filter((line) => !marked.has(line.key));

  useEffect(() => {
    // The panel and the sheet both hold one: only the one in view may take the focus.
    if (heading.current?.getClientRects().length) heading.current.focus();
  }, []);

  return (
    <div role="status" className="checkout-done">
      {granted && (
        <svg viewBox="0 0 64 64" className="checkout-tick" aria-hidden="true" focusable="false">
          <circle cx="32" cy="32" r="29" pathLength="1" />
          <path d="m19 33.5 9.5 9.5L46 23.5" pathLength="1" />
        </svg>
      )}
      <h3 ref={heading} tabIndex={-1} className="font-bold text-lg outline-none">
        {t(granted ? "done" : "nothingGranted")}
      </h3>
      {granted && <p className="text-ink-2">{t("doneMail")}</p>}
      {outcome.refused > 0 && (
        <div className="w-full text-left">
          <p className="font-semibold">{t("kept", { count: outcome.refused })}</p>
          <ul className="mt-2 grid gap-2 empty:hidden">
            {unmarked.map((line) => (
              <li key={line.key} className="rounded-lg bg-ask-soft px-3 py-2 text-ask-note">
                <strong>{line.label}</strong> · {line.message}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
