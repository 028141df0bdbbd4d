"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ChildTabs } from "@/components/planning/child-tabs";
import { PageTitle } from "@/components/shell/page-title";
import { LinkButton } from "@/components/ui/link-button";
import type { ChildTab } from "@/lib/reservations/places/views";
import { type CalendarView, calendarHref, type Whereabouts } from "./addresses";
import { ViewSwitch } from "./view-switch";

interface CalendarHeadProps {
  /** Address of "Mes réservations". */
  path: string;
  view: CalendarView;
  at: Whereabouts;
  child: ChildTab;
  tabs: readonly ChildTab[];
  /** What to do here. */
  lead: ReactNode;
  /** The month or the year that another child's tab keeps. */
  keep?: { mois?: string; annee?: string };
}

/** Whose reservations, nearer or further, and the way to a whole period. */
export function CalendarHead({ path, view, at, child, tabs, lead, keep }: CalendarHeadProps) {
  const t = useTranslations("planning");
  return (
    <>
      <PageTitle
        title={t("title", { name: child.firstName })}
        lead={lead}
        action={<LinkButton href={`${path}/periode?enfant=${child.id}`}>{t("period")}</LinkButton>}
      />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <ChildTabs
          tabs={tabs}
          current={child.id}
          hrefOf={(childId) => calendarHref(path, view, { ...at, childId }, keep)}
        />
        <ViewSwitch path={path} view={view} at={at} />
      </div>
    </>
  );
}
