"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import type { SendForm } from "@/components/forms/use-answer";
import { Alert } from "@/components/ui/alert";
import type { ActivityGroup, ActivityList } from "@/lib/desk/activities/views";
import { ActivityCard } from "./activity-card";
import { ArchivedList } from "./archived-list";
import { OrderButtons } from "./order-buttons";

const WHERE = { site: "/gestion/etablissements", regulation: "/gestion/reglements" } as const;

interface ActivityListProps {
  list: ActivityList;
  done: "ajoutee" | "copiee" | undefined;
  actions: Readonly<Record<"move" | "restore", SendForm>>;
}

/** The activities by site, in the order in which families see them; archived ones apart. */
export function ActivityListView({ list, done, actions }: ActivityListProps) {
  const t = useTranslations("catalogue.activities");
  const { groups, archived, lacks, mayChange } = list;
  return (
    <>
      {done && (
        <Alert tone="success" live="status">
          {t(`done.${done}`)}
        </Alert>
      )}
      {lacks.map((lack) => (
        <Alert key={lack} tone="info">
          {t(`lacks.${lack}`)}{" "}
          <Link href={WHERE[lack]} prefetch={false} className="font-semibold underline underline-offset-4">
            {t(`lacksLink.${lack}`)}
          </Link>
        </Alert>
      ))}
      {groups.length === 0 && <p className="rounded-sheet bg-sheet p-6 shadow-lift">{t("empty")}</p>}
      {groups.map((group) => (
        <SiteActivities key={group.siteId} group={group} move={mayChange ? actions.move : null} />
      ))}
      {archived.length > 0 && (
        <ArchivedList
          title={t("archived")}
          hint={t("archivedHint")}
          rows={archived.map(({ id, name, site }) => ({
            id,
            name: `${name} · ${site}`,
            href: `/gestion/prestations/${id}`,
          }))}
          restore={mayChange ? actions.restore : null}
        />
      )}
    </>
  );
}

function SiteActivities({ group, move }: { group: ActivityGroup; move: SendForm | null }) {
  const { siteId, site, activities } = group;
  return (
    <section aria-labelledby={siteId} className="grid gap-2 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
      <h2 id={siteId} className="font-bold text-xl">
        {site}
      </h2>
      <ol>
        {activities.map((row, place) => (
          <li
            key={row.id}
            className="border-rule border-b py-3 last:border-0 last:pb-0 sm:flex sm:items-start sm:justify-between sm:gap-3"
          >
            <ActivityCard row={row} readOnly={move === null} />
            {move && activities.length > 1 && (
              <OrderButtons
                id={row.id}
                name={row.name}
                first={place === 0}
                last={place === activities.length - 1}
                move={move}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
