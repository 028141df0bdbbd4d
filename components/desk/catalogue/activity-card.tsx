"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { ColorMark } from "@/components/catalogue/color-mark";
import { Badge } from "@/components/ui/badge";
import type { ActivityRow } from "@/lib/desk/activities/views";

const linkLook = "inline-flex min-h-11 items-center underline underline-offset-4";

/** One activity in a few lines: when, how many, for whom, and where it stands. */
export function ActivityCard({ row, readOnly }: { row: ActivityRow; readOnly: boolean }) {
  const t = useTranslations("catalogue");
  const { id, name } = row;
  return (
    <div className="min-w-0 grow">
      <h3 className="flex items-center gap-2.5 font-semibold text-lg">
        {row.color && <ColorMark color={row.color} />}
        <span className="min-w-0 break-words">{name}</span>
      </h3>
      <ActivityFacts row={row} />
      <p className="flex flex-wrap items-center gap-x-5">
        <Link
          href={`/gestion/prestations/${id}`}
          prefetch={false}
          aria-label={t(readOnly ? "seeOf" : "changeOf", { name })}
          className={linkLook}
        >
          {t(readOnly ? "see" : "change")}
        </Link>
        <Link
          href={`/gestion/ouvertures/${id}`}
          prefetch={false}
          aria-label={t("activities.openingsOf", { name })}
          className={linkLook}
        >
          {t("activities.openings")}
        </Link>
      </p>
    </div>
  );
}

/** The lines of an activity under its name. */
export function ActivityFacts({ row }: { row: ActivityRow }) {
  const t = useTranslations("catalogue.activities");
  return (
    <>
      <p>
        {row.days} · {row.hours}
      </p>
      <p className="text-ink-2">{[row.places, row.audience || t("everybody"), row.regulation].join(" · ")}</p>
      <p className="mt-1 flex flex-wrap gap-2">
        <Badge tone={row.opened ? "ok" : "ask"}>{row.opened || t("notOpen")}</Badge>
        <Badge tone="off">{t("enrolled", { count: row.enrolled })}</Badge>
        {row.toCheck && <Badge tone="no">{t("toCheck")}</Badge>}
      </p>
      {row.windows && <p className="mt-1 text-ink-2 text-sm">{t("windows", { state: row.windows })}</p>}
    </>
  );
}
