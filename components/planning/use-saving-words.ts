"use client";

import { useTranslations } from "use-intl";
import type { BasketState } from "./basket-state";

/** How the saving stands: a word for the ear when it changes, a line for the eye in the basket. */
export function useSavingWords(state: BasketState): { spoken: string; written: string } {
  const t = useTranslations("planning");
  const basket = useTranslations("basket");
  const pending = state.wishes.size;
  if (state.trouble && pending > 0) return { spoken: "", written: t("waiting", { count: pending }) };
  if (pending > 0) return { spoken: "", written: t("saving") };
  return { spoken: state.saved ? t("saved") : "", written: basket("saved") };
}
