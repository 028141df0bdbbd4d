"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { Icon } from "@/components/ui/icon";
import type { SaveAnswer } from "@/lib/records/changes/views";

/**
 * Both values of what two people changed at once, with whose and when. The box takes the other's; left alone, sending
 * again keeps one's own. It stands inside the form.
 */
export function ConflictNotice({ conflict }: { conflict: SaveAnswer }) {
  const t = useTranslations("records.conflict");
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer takes the focus, also when it says the same.
  useEffect(() => box.current?.focus(), [conflict]);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="grid gap-3 rounded-xl border-2 border-ask bg-ask-soft px-4 py-3"
    >
      <p className="flex gap-2.5 font-semibold text-ask-note">
        <Icon name="warning" className="mt-0.5" />
        {t("title")}
      </p>
      <p className="text-ink">{t("lead")}</p>
      <ul className="grid gap-4">
        {conflict.conflicts.map(({ field, label, mine, theirs, by, at, taken }) => (
          <li key={`${field} ${theirs}`} className="grid gap-0.5">
            <span className="font-semibold">{label}</span>
            <span>{t("mine", { value: mine })}</span>
            <span>{by ? t("theirs", { by, at, value: theirs }) : t("theirsUnknown", { value: theirs })}</span>
            <label className="flex min-h-11 cursor-pointer items-center gap-3">
              <input
                type="checkbox"
                name="take[]"
                value={field}
                defaultChecked={taken}
                aria-label={t("takeOf", { label, value: theirs })}
                className="size-5 shrink-0 accent-accent"
              />
              {t("take", { value: theirs })}
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}
