"use client";

import { useTranslations } from "use-intl";
import { Avatar } from "@/components/ui/avatar";
import { classes } from "@/components/ui/classes";
import type { ProfileGrid } from "@/lib/reservations/period/views";
import { countChosen, type Selection } from "./selection";

interface ChildSwitchProps {
  grids: readonly ProfileGrid[];
  current: string;
  selection: Selection;
  onChild: (childId: string) => void;
}

/** Whose week is drawn, and how many days are chosen for each child already. */
export function ChildSwitch({ grids, current, selection, onChild }: ChildSwitchProps) {
  const t = useTranslations("period");
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">{t("children")}</legend>
      {grids.map(({ child }) => {
        const count = countChosen(selection, child.id);
        return (
          <button
            key={child.id}
            type="button"
            aria-pressed={child.id === current}
            onClick={() => onChild(child.id)}
            className={classes(
              "inline-flex min-h-11 items-center gap-2.5 rounded-full border-2 bg-sheet py-1 pr-4 pl-1.5 font-semibold",
              child.id === current ? "border-ink" : "border-rule text-ink-2 hover:border-edge",
            )}
          >
            <Avatar initials={child.initials} hue={child.hue} />
            {child.firstName}
            {count > 0 && (
              <>
                <span aria-hidden="true" className="basket-count mr-0">
                  {count}
                </span>
                <span className="sr-only">, {t("chosenDays", { count })}</span>
              </>
            )}
          </button>
        );
      })}
    </fieldset>
  );
}
