"use client";

import { useTranslations } from "use-intl";
import type { WishView } from "@/lib/records/changes/views";

/** Under a field whose value is not the one that counts yet: which one counts meanwhile. */
export function useWishHints(wishes: readonly WishView[]): (field: string) => string | undefined {
  const t = useTranslations("records.wish");
  return (field) => {
    const wish = wishes.find((one) => one.field === field);
    if (!wish) return undefined;
    return t(wish.awaits === "commune" ? "hintCommune" : "hintProof", { standing: wish.standing });
  };
}
