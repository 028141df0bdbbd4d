"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { PressForm } from "@/components/forms/press-form";
import type { SendForm } from "@/components/forms/use-answer";
import { Alert } from "@/components/ui/alert";

interface RemovedNoticeProps {
  removed: { id: string; name: string };
  restore: SendForm;
}

/** Who has just been taken off the list, and the way back: it takes the focus, for the pressed button is gone. */
export function RemovedNotice({ removed: { id, name }, restore }: RemovedNoticeProps) {
  const t = useTranslations("contacts");
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each one that is taken off
  useEffect(() => box.current?.focus(), [id]);
  return (
    <div ref={box} tabIndex={-1}>
      <Alert
        tone="info"
        live="status"
        actions={
          <PressForm action={restore} fields={{ id }} label={t("restoreOf", { name })}>
            {t("restore")}
          </PressForm>
        }
      >
        {t("removed", { name })}
      </Alert>
    </div>
  );
}
