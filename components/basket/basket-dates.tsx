"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import type { BasketDate } from "@/lib/reservations/basket/views";

/** Dates shown before the list is opened. */
const FIRST = 6;

/** The dates of one group: the first few, and all of them at a press. */
export function BasketDates({ dates }: { dates: readonly BasketDate[] }) {
  const t = useTranslations("basket");
  const listId = useId();
  const [open, setOpen] = useState(false);
  const folds = dates.length > FIRST + 1;
  const shown = folds && !open ? dates.slice(0, FIRST) : dates;
  return (
    <>
      <ul id={listId} className="basket-dates">
        {shown.map((date) => (
          <li key={date.key}>{date.label}</li>
        ))}
      </ul>
      {folds && (
        <button
          type="button"
          className="basket-more"
          aria-expanded={open}
          aria-controls={listId}
          onClick={() => setOpen(!open)}
        >
          {open ? t("fewerDates") : t("seeDates", { count: String(dates.length) })}
        </button>
      )}
    </>
  );
}
