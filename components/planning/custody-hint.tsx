"use client";

import { useTranslations } from "use-intl";

/** What the hatched days of a calendar are. */
export function CustodyHint() {
  const t = useTranslations("planning.custody");
  return (
    <p className="custody-hint">
      <span className="custody-swatch" />
      {t("hatched")}
    </p>
  );
}
