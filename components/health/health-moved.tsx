"use client";

import { useTranslations } from "use-intl";
import { MovedNotice } from "@/components/forms/moved-notice";
import type { MovedHealth } from "@/lib/records/health/views";

/** What the record says since somebody else wrote, above what was typed. */
export function HealthMoved({ moved }: { moved: MovedHealth }) {
  const t = useTranslations("care.health.moved");
  return (
    <MovedNotice answer={moved}>
      <p className="font-semibold">{t("title")}</p>
      <ul className="list-disc pl-5">
        {moved.says.map(({ label, text }) => (
          <li key={label} className="whitespace-pre-line break-words">
            {t("line", { label, text })}
          </li>
        ))}
      </ul>
      <p>{t("lead")}</p>
    </MovedNotice>
  );
}
