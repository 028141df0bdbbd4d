"use client";

import { useTranslations } from "use-intl";
import { Icon } from "@/components/ui/icon";
import { WANTED_CONTRAST } from "@/lib/color/contrast";
import { formatRatio } from "@/lib/color/format-ratio";

/** Whether white words can be read on what is typed; said aloud as it changes. */
export function AccentVerdict({ typed, ratio }: { typed: string; ratio: number | null }) {
  const t = useTranslations("commune.color");
  const isFine = ratio !== null && ratio >= WANTED_CONTRAST;
  return (
    <p role="status" className="flex gap-2 font-semibold">
      {ratio !== null && (
        <Icon name={isFine ? "tick" : "warning"} className={isFine ? "mt-0.5 text-ok" : "mt-0.5 text-no"} />
      )}
      {say()}
    </p>
  );

  function say(): string {
    if (typed.trim() === "") return t("house");
    if (ratio === null) return t("unknown");
    const numbers = { ratio: formatRatio(ratio), wanted: formatRatio(WANTED_CONTRAST) };
    return isFine ? t("readable", numbers) : t("unreadable", numbers);
  }
}
