"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Field, inputLook } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { BenchView as Bench } from "@/lib/reservations/regulation/views";
import { BenchLine } from "./bench-line";
import { nameMoment } from "./name-moment";

/**
 * "C’est lundi 14 h, puis-je réserver mardi ?": the life of one day, and a moment that can be moved along it. What may be
 * done at each was decided by the server.
 */
export function BenchView({ bench }: { bench: Bench }) {
  // Another question is another bench.
  return <AskedBench key={`${bench.activityId} ${bench.date} ${bench.moment}`} bench={bench} />;
}

function AskedBench({ bench }: { bench: Bench }) {
  const t = useTranslations("deskRegulations.bench");
  const [moment, setMoment] = useState(bench.moment);
  const segment = bench.segments.find(({ from, until }) => from <= moment && moment <= until);
  const said = nameMoment(moment, bench);
  return (
    <div className="grid gap-5">
      <BenchQuestion bench={bench} />
      <section aria-labelledby="vie" className="grid gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
        <h2 id="vie" className="font-bold text-xl">
          {t("life", { day: bench.dayName })}
        </h2>
        {bench.closed && <Alert tone="warning">{bench.closed}</Alert>}
        <BenchLine bench={bench} moment={moment} onMove={setMoment} said={t("at", said)} />
        <div role="status" className="grid gap-1">
          <p className="font-semibold">{t("itIs", { moment: t("at", said), day: bench.dayName })}</p>
          {segment?.words.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        {bench.limits.length > 0 && (
          <div className="grid gap-1">
            <h3 className="font-bold">{t("limits")}</h3>
            <ol className="ml-5 list-decimal">
              {bench.limits.map(({ at, sentence }) => (
                <li key={`${at} ${sentence}`}>{sentence}</li>
              ))}
            </ol>
          </div>
        )}
        <div className="grid gap-1">
          <h3 className="font-bold">{t("rules")}</h3>
          <p className="text-ink-2">{bench.standing}</p>
          {bench.rules.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </section>
    </div>
  );
}

/** Which activity, which day, and when: a plain form of its page. */
function BenchQuestion({ bench }: { bench: Bench }) {
  const t = useTranslations("deskRegulations.bench");
  return (
    <form
      method="get"
      className="grid items-end gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:grid-cols-2 sm:p-6 lg:grid-cols-[minmax(0,2fr)_1fr_1fr_auto]"
    >
      <Field id="prestation" label={t("activity")}>
        <select id="prestation" name="prestation" defaultValue={bench.activityId} className={inputLook}>
          {bench.activities.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field id="jour" label={t("day")}>
        <TextInput id="jour" type="date" name="jour" defaultValue={bench.date} />
      </Field>
      <Field id="moment" label={t("moment")}>
        <TextInput id="moment" type="datetime-local" name="moment" defaultValue={bench.momentField} />
      </Field>
      <Button type="submit" tone="primary" className="min-h-12">
        {t("show")}
      </Button>
    </form>
  );
}
