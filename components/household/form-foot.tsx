"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";

/** "Valider", and the way back. */
export function FormFoot({ sending, backHref }: { sending: boolean; backHref: string }) {
  const t = useTranslations("records.form");
  return (
    <div className="flex flex-wrap gap-3">
      <Button type="submit" tone="primary" busy={sending}>
        {sending ? t("sending") : t("submit")}
      </Button>
      <LinkButton href={backHref} tone="quiet">
        {t("back")}
      </LinkButton>
    </div>
  );
}
