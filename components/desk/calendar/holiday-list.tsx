"use client";

import { useTranslations } from "use-intl";
import { PressForm } from "@/components/forms/press-form";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import type { HolidayPage, HolidayRow } from "@/lib/catalogue/holidays/views";
import { HolidayForm } from "./holiday-form";

type HolidayActions = Readonly<Record<"add" | "change" | "drop" | "restore", SendForm>>;

/** The holidays of a school year: the official ones, what the commune says of them, and its own. */
export function HolidayList({ page, actions }: { page: HolidayPage; actions: HolidayActions }) {
  const t = useTranslations("deskCalendar.holidays");
  const { rows, name } = page;
  const added = useAnswer(actions.add);
  return (
    <>
      <MisplacedNotice page={page} />
      <section aria-labelledby="liste" className="grid gap-3 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
        <h2 id="liste" className="font-bold text-xl">
          {t("list", { name })}
        </h2>
        {rows.length === 0 ? (
          <p>{t("none")}</p>
        ) : (
          <ul>
            {rows.map((row) => (
              <HolidayItem key={row.key} row={row} zone={page.zone ?? ""} actions={actions} />
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="ajout" className="grid gap-3 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
        <div>
          <h2 id="ajout" className="font-bold text-xl">
            {t("add")}
          </h2>
          <p className="text-ink-2">{t("addHint")}</p>
        </div>
        <HolidayForm sent={added} id="nouveau" button={t("addButton")} />
      </section>
    </>
  );
}

const TONES = { zone: "off", corrected: "accent", withdrawn: "no", own: "accent" } as const;

interface HolidayItemProps {
  row: HolidayRow;
  zone: string;
  actions: HolidayActions;
}

function HolidayItem({ row, zone, actions }: HolidayItemProps) {
  const t = useTranslations("deskCalendar.holidays");
  const changed = useAnswer(actions.change);
  const { key, kind, label, span, back, official, base } = row;
  const named = { key, was: base };
  return (
    <li className="grid gap-2 border-rule border-b py-3 last:border-0">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <p className="min-w-0">
          <span className={kind === "withdrawn" ? "font-semibold line-through" : "font-semibold"}>
            {label}
          </span>{" "}
          <Badge tone={TONES[kind]}>{t(`kinds.${kind}`, { zone })}</Badge>
          <span className="block text-ink-2">
            {span}, {t("back", { day: back })}
          </span>
          {official && <span className="block text-ink-2 text-sm">{t("official", { official })}</span>}
        </p>
        <div className="flex flex-wrap gap-2">
          {(kind === "corrected" || kind === "withdrawn") && (
            <PressForm action={actions.restore} fields={named} label={t("restoreOf", { label })}>
              {t("restore")}
            </PressForm>
          )}
          {kind !== "withdrawn" && (
            <PressForm
              action={actions.drop}
              fields={named}
              tone="danger"
              className="-ml-3 sm:ml-0"
              label={kind === "own" ? t("removeOf", { label }) : t("dropOf", { label })}
            >
              {kind === "own" ? t("remove") : t("drop")}
            </PressForm>
          )}
        </div>
      </div>
      {kind !== "withdrawn" && (
        // Without scripts a refusal comes with a new page: it must not be folded away.
        <details open={changed.answer?.ok === false || undefined}>
          <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
            <span aria-hidden="true">{t("change")}</span>
            <span className="sr-only">{t("changeOf", { label })}</span>
          </summary>
          <div className="mt-2 border-accent-soft border-l-4 pl-4">
            <HolidayForm
              sent={changed}
              id={`v-${key}`}
              value={row}
              fields={named}
              button={t("saveOf", { label })}
            />
          </div>
        </details>
      )}
    </li>
  );
}

/** What the holidays do to days that are open already, and the way to set it right. */
function MisplacedNotice({ page: { misplaced, year } }: { page: HolidayPage }) {
  const t = useTranslations("deskCalendar.holidays");
  if (misplaced.open + misplaced.missing === 0) return null;
  return (
    <Alert
      tone="warning"
      actions={<LinkButton href={`/gestion/ouvertures?annee=${year}`}>{t("toOpenings")}</LinkButton>}
    >
      {[
        misplaced.open > 0 && t("misplacedOpen", { count: misplaced.open }),
        misplaced.missing > 0 && t("misplacedMissing", { count: misplaced.missing }),
      ]
        .filter(Boolean)
        .join(" ")}
    </Alert>
  );
}
