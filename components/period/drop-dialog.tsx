"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** Asked before a selection is dropped: going on is the easy answer. */
export function DropDialog({ onKeep, onDrop }: { onKeep: () => void; onDrop: () => void }) {
  const t = useTranslations("period");
  return (
    <Dialog
      title={t("confirmTitle")}
      onClose={onKeep}
      footer={
        <div className="flex flex-wrap justify-end gap-2">
          <Button tone="danger" onClick={onDrop}>
            {t("confirmDrop")}
          </Button>
          <Button tone="primary" onClick={onKeep}>
            {t("confirmKeep")}
          </Button>
        </div>
      }
    >
      <p>{t("confirmText")}</p>
    </Dialog>
  );
}
