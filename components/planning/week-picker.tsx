"use client";

import { useRouter } from "next/navigation";
import { type ChangeEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { WeekChoice } from "@/lib/reservations/planning/views";

interface WeekPickerProps {
  choices: readonly WeekChoice[];
  monday: string;
  childId: string;
  hrefOf: (monday: string) => string;
}

/**
 * Any week of the calendar. A plain GET form: works without scripts. A choice made with the mouse or the thumb
 * leads there at once; with the keyboard, where each arrow is a choice, a button or Enter does.
 */
export function WeekPicker({ choices, monday, childId, hrefOf }: WeekPickerProps) {
  const t = useTranslations("planning");
  const router = useRouter();
  const byKey = useRef(false);
  const [chosen, setChosen] = useState(monday);
  const [shown, setShown] = useState(monday);
  if (shown !== monday) {
    setShown(monday);
    setChosen(monday);
  }

  const go = (week: string) => router.push(hrefOf(week), { scroll: false });
  const choose = (event: ChangeEvent<HTMLSelectElement>) => {
    setChosen(event.target.value);
    if (!byKey.current) go(event.target.value);
  };

  return (
    <form
      method="get"
      className="week-picker flex min-w-0 items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        go(chosen);
      }}
    >
      <input type="hidden" name="enfant" value={childId} />
      <span className="relative min-w-0 flex-1">
        <select
          name="semaine"
          aria-label={t("chooseWeek")}
          value={chosen}
          onChange={choose}
          onPointerDown={() => {
            byKey.current = false;
          }}
          onKeyDown={(event) => {
            byKey.current = true;
            if (event.key === "Enter" && chosen !== monday) event.currentTarget.form?.requestSubmit();
          }}
        >
          {monthsOf(choices).map(([month, weeks]) => (
            <optgroup key={month} label={month}>
              {weeks.map((week) => (
                <option key={week.monday} value={week.monday}>
                  {week.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <Icon name="down" className="pointer-events-none absolute top-3 right-2.5 text-ink-2" />
      </span>
      <span className={chosen === monday ? "hidden [@media(scripting:none)]:inline" : undefined}>
        <Button type="submit" className="px-4">
          {t("show")}
        </Button>
      </span>
    </form>
  );
}

function monthsOf(choices: readonly WeekChoice[]): [string, WeekChoice[]][] {
  const months = new Map<string, WeekChoice[]>();
  for (const choice of choices) months.set(choice.month, [...(months.get(choice.month) ?? []), choice]);
  return [...months];
}
