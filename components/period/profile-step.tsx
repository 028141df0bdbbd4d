"use client";

import { useTranslations } from "use-intl";
import { Segmented } from "@/components/ui/segmented";
import { monthName } from "@/lib/i18n/format-date";
import type { PeriodView, ProfileGrid } from "@/lib/reservations/period/views";
import { ChildSwitch } from "./child-switch";
import { PreviewPanels } from "./preview-panels";
import { ProfileTable } from "./profile-table";
import { type Selection, toggleWeekday } from "./selection";
import type { usePreview } from "./use-preview";

interface ProfileStepProps {
  view: PeriodView;
  grid: ProfileGrid;
  selection: Selection;
  preview: ReturnType<typeof usePreview>;
  onChild: (childId: string) => void;
  onChange: (selection: Selection) => void;
}

/** Step 2: each child's ordinary week, its rhythm, and what that makes. */
export function ProfileStep(props: ProfileStepProps) {
  const { view, grid, selection, preview, onChild, onChange } = props;
  const t = useTranslations("period");
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <ChildSwitch grids={view.grids} current={grid.child.id} selection={selection} onChild={onChild} />
        <Segmented
          legend={t("parity")}
          value={selection.parity}
          onChange={(parity) => onChange({ ...selection, parity })}
          options={(["every", "even", "odd"] as const).map((value) => ({ value, label: t(value) }))}
        />
      </div>
      <p className="text-ink-2">
        {t.rich("span", {
          from: inWords(selection.from),
          until: inWords(selection.until),
          b: (words) => <strong className="text-ink">{words}</strong>,
        })}
      </p>
      {grid.activities.length > 0 ? (
        <ProfileTable
          key={grid.child.id}
          wish={view.wish}
          grid={grid}
          weekdays={view.weekdays}
          selection={selection}
          onToggle={(activityId, weekday) =>
            onChange(toggleWeekday(selection, grid.child.id, activityId, weekday))
          }
        />
      ) : (
        <p className="rounded-sheet bg-off p-5">{t("empty", { name: grid.child.firstName })}</p>
      )}
      <PreviewPanels wish={view.wish} {...preview} />
    </div>
  );
}

/** "22 mai 2024", from an ISO date. */
function inWords(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${day === "01" ? "1ᵉʳ" : Number(day)} ${monthName(Number(month))} ${year}`;
}
