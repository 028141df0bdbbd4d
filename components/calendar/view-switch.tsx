"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { classes } from "@/components/ui/classes";
import { type CalendarView, calendarHref, type Whereabouts } from "./addresses";

const VIEWS = ["week", "month", "year"] as const satisfies readonly CalendarView[];

interface ViewSwitchProps {
  path: string;
  view: CalendarView;
  at: Whereabouts;
}

/** "Semaine · Mois · Année": the same child, the same days, nearer or further. */
export function ViewSwitch({ path, view, at }: ViewSwitchProps) {
  const t = useTranslations("calendar");
  return (
    <nav aria-label={t("view")} className="max-sm:w-full">
      <ul className="view-switch">
        {VIEWS.map((one) => (
          <li key={one} className="flex-1">
            <Link
              href={calendarHref(path, one, at)}
              prefetch={false}
              scroll={false}
              aria-current={one === view ? "page" : undefined}
              className={classes("view-link", one === view && "view-link-current")}
            >
              {t(one)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
