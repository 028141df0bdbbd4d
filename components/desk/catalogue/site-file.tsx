"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { PressForm } from "@/components/forms/press-form";
import type { SendForm } from "@/components/forms/use-answer";
import type { SiteFile } from "@/lib/desk/sites/views";
import { Part } from "./part";
import { SiteForm } from "./site-form";

/** A school or a centre: what it is, its activities, and whether it is in use. */
export function SiteFileView({
  site,
  actions,
}: {
  site: SiteFile;
  actions: Readonly<Record<"change" | "archive" | "restore", SendForm>>;
}) {
  const t = useTranslations("catalogue.sites");
  const { id, archived, activities, mayChange } = site;
  return (
    <>
      <section className="rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
        {mayChange ? (
          <SiteForm action={actions.change} site={site} />
        ) : (
          <p>
            {t(`kinds.${site.kind}`)}
            {site.address && ` · ${site.address}`}
          </p>
        )}
      </section>
      <Part id="prestations" title={t("activitiesTitle")}>
        {activities.length === 0 && <p>{t("noActivity")}</p>}
        <ul>
          {activities.map((activity) => (
            <li key={activity.id}>
              <Link
                href={`/gestion/prestations/${activity.id}`}
                prefetch={false}
                className="inline-flex min-h-11 items-center underline underline-offset-4"
              >
                {activity.name}
              </Link>
            </li>
          ))}
        </ul>
      </Part>
      {mayChange && (
        <section className="grid justify-items-start gap-2 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
          <p className="text-ink-2">{t(archived ? "restoreHint" : "archiveHint")}</p>
          {archived ? (
            <Restore id={id} restore={actions.restore} />
          ) : (
            <PressForm action={actions.archive} fields={{ id }} tone="danger">
              {t("archive")}
            </PressForm>
          )}
        </section>
      )}
    </>
  );
}

function Restore({ id, restore }: { id: string; restore: SendForm }) {
  const t = useTranslations("catalogue");
  return (
    <PressForm action={restore} fields={{ id }}>
      {t("restore")}
    </PressForm>
  );
}
