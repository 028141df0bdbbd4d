"use client";

import { useTranslations } from "use-intl";
import { Alert } from "@/components/ui/alert";

/** Said once what was typed is kept. */
export function SavedLine() {
  const t = useTranslations("news.desk");
  return (
    <Alert tone="success" live="status">
      {t("saved")}
    </Alert>
  );
}
