"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { OnePress, type Press } from "@/components/forms/one-press";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";

interface RemovedNoticeProps {
  removed: { id: string; name: string };
  restore: Press;
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
          <OnePress action={restore} fields={{ id }}>
            <Button type="submit" aria-label={t("restoreOf", { name })}>
              {t("restore")}
            </Button>
          </OnePress>
        }
      >
        {t("removed", { name })}
      </Alert>
    </div>
  );
}
