"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { Alert } from "@/components/ui/alert";
import type { ActivityFile } from "@/lib/desk/activities/views";

const linkLook = "inline-flex min-h-11 items-center font-semibold underline underline-offset-4";

/** What an agent should know of an activity before changing it. */
export function ActivityNotices({ file }: { file: ActivityFile }) {
  const t = useTranslations("catalogue.activities");
  const { id, fields, problems, otherPlaces, reserved } = file;
  return (
    <>
      {problems.length > 0 && (
        <Alert
          tone="warning"
          actions={
            <Link href={`/gestion/reglements/${fields.regulationId}`} prefetch={false} className={linkLook}>
              {t("toRegulation")}
            </Link>
          }
        >
          <p className="font-semibold">{t("problems")}</p>
          <ul className="ml-5 list-disc">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          <p>{t("problemsWay")}</p>
        </Alert>
      )}
      {otherPlaces > 0 && (
        <Alert
          tone="info"
          actions={
            <Link href={`/gestion/ouvertures/${id}`} prefetch={false} className={linkLook}>
              {t("alignPlaces")}
            </Link>
          }
        >
          {t("otherPlaces", { count: otherPlaces })}
        </Alert>
      )}
      <p className="text-ink-2">{t("reserved", { count: reserved.places, until: reserved.until })}</p>
    </>
  );
}
