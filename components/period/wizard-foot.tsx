"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { ProfileGrid } from "@/lib/reservations/period/views";

interface WizardFootProps {
  grids: readonly ProfileGrid[];
  index: number;
  finishing: boolean;
  onStepBack: () => void;
  onIndex: (index: number) => void;
  onCopy: (to: ProfileGrid) => void;
  onFinish: () => void;
}

/** From child to child, the same days for another, and the end. */
export function WizardFoot({
  grids,
  index,
  finishing,
  onStepBack,
  onIndex,
  onCopy,
  onFinish,
}: WizardFootProps) {
  const t = useTranslations("period");
  const last = index === grids.length - 1;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <Button onClick={() => (index > 0 ? onIndex(index - 1) : onStepBack())}>
        <Icon name="left" /> {index > 0 ? t("previousChild") : t("back")}
      </Button>
      <div className="flex flex-1 flex-wrap items-center justify-end gap-2">
        {grids
          .filter((_, at) => at !== index)
          .map((grid) => (
            <Button key={grid.child.id} tone="quiet" onClick={() => onCopy(grid)}>
              {t("sameDays", { name: grid.child.firstName })}
            </Button>
          ))}
        {!last && (
          <Button onClick={() => onIndex(index + 1)}>
            {t("nextChild")} <Icon name="right" />
          </Button>
        )}
        <Button tone="primary" busy={finishing} onClick={onFinish}>
          {finishing ? t("finishing") : t("finish")}
        </Button>
      </div>
    </div>
  );
}
