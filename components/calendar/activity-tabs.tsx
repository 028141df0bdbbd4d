"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { classes } from "@/components/ui/classes";
import type { ActivityView } from "@/lib/reservations/planning/views";

interface ActivityTabsProps {
  activities: readonly ActivityView[];
  current: string;
  hrefOf: (activityId: string) => string;
}

/** Which activity is shown: an address each. On a phone they stand in one line that slides. */
export function ActivityTabs({ activities, current, hrefOf }: ActivityTabsProps) {
  const t = useTranslations("calendar");
  const shown = useRef<HTMLAnchorElement>(null);

  useEffect(() => {
    const link = current && shown.current;
    const line = link ? link.closest("ul") : null;
    if (link && line) line.scrollLeft = link.offsetLeft - (line.clientWidth - link.offsetWidth) / 2;
  }, [current]);

  return (
    <nav aria-label={t("activities")} className="min-w-0">
      <ul className="activity-tabs">
        {activities.map(({ id, name, hours }) => (
          <li key={id}>
            <Link
              ref={id === current ? shown : undefined}
              href={hrefOf(id)}
              prefetch={false}
              scroll={false}
              aria-current={id === current ? "page" : undefined}
              className={classes("activity-tab", id === current && "activity-tab-current")}
            >
              <span className="font-semibold">{name}</span>
              <span className="text-ink-2 text-sm max-sm:sr-only">{hours}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
