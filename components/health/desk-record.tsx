"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import type { HealthRecordView } from "@/lib/records/health/views";

/** What the family said; it takes the focus, for the button that asked for it is gone. */
export function DeskRecord({ record }: { record: HealthRecordView }) {
  const t = useTranslations("care");
  const box = useRef<HTMLDListElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { allergens, hasPlan, note, files } = record;
  const part = "font-semibold";
  return (
    <dl ref={box} tabIndex={-1} className="grid gap-4 rounded-sheet bg-sheet p-5 shadow-lift">
      <div>
        <dt className={part}>{t("desk.allergens")}</dt>
        <dd>
          {allergens.length > 0
            ? allergens.map((allergen) => t(`allergens.${allergen}`)).join(", ")
            : t("desk.noAllergens")}
        </dd>
      </div>
      <div>
        <dt className={part}>{t("desk.plan")}</dt>
        <dd>{t(hasPlan ? "desk.planYes" : "desk.planNo")}</dd>
      </div>
      <div>
        <dt className={part}>{t("desk.note")}</dt>
        <dd className="whitespace-pre-line break-words">{note || t("desk.noNote")}</dd>
      </div>
      <div>
        <dt className={part}>{t("desk.files")}</dt>
        {files.length === 0 && <dd>{t("desk.noFiles")}</dd>}
        {files.map(({ id, href, name, detail }) => (
          <dd key={id}>
            <a href={href} className="break-words underline underline-offset-4">
              {name}
            </a>{" "}
            <span className="text-ink-2 text-sm">{detail}</span>
          </dd>
        ))}
      </div>
    </dl>
  );
}
