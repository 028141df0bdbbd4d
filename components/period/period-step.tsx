"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { describedBy, Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { TabLinks } from "@/components/ui/tab-links";
import { TextInput } from "@/components/ui/text-input";
import type { PeriodWish } from "@/lib/reservations/period/schemas";
import type { PeriodBounds } from "@/lib/reservations/period/views";
import { checkPeriod, type Selection } from "./selection";

interface PeriodStepProps {
  wish: PeriodWish;
  wishHrefs: Record<PeriodWish, string>;
  bounds: PeriodBounds;
  selection: Selection;
  onChange: (dates: Pick<Selection, "from" | "until">) => void;
  onNext: () => void;
}

const idOf = (name: string) => `periode-${name}`;
const numeric = (date: string) => date.split("-").reverse().join("/");

/** Step 1: from when until when, by hand or by one of the usual spans. */
export function PeriodStep({ wish, wishHrefs, bounds, selection, onChange, onNext }: PeriodStepProps) {
  const t = useTranslations("period");
  const [attempts, setAttempts] = useState(0);
  const { from, until } = selection;
  const faults = attempts > 0 ? checkPeriod(selection, bounds) : {};
  const say = (fault: keyof typeof faults) => {
    const code = faults[fault];
    const limits = { earliest: numeric(bounds.earliest), latest: numeric(bounds.latest) };
    return code ? { [fault]: { type: code, message: t(code, limits) } } : {};
  };
  const errors: Record<string, { type: string; message: string }> = { ...say("from"), ...say("until") };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (Object.keys(checkPeriod(selection, bounds)).length === 0) onNext();
    else setAttempts(attempts + 1);
  };

  return (
    <form onSubmit={submit} noValidate className="grid gap-6">
      <TabLinks
        label={t("wishes")}
        tabs={(["book", "cancel"] as const).map((value) => ({
          href: wishHrefs[value],
          label: t(`wish.${value}`),
          current: value === wish,
        }))}
      />
      <h2 className="font-bold text-xl">{t(`choosePeriod.${wish}`)}</h2>
      <ErrorSummary errors={errors} refusal={null} attempts={attempts} idOf={idOf} />
      <fieldset className="flex flex-wrap gap-2">
        <legend className="mb-2 text-ink-2">{t("shortcuts")}</legend>
        {bounds.shortcuts.map((shortcut) => {
          const chosen = shortcut.from === from && shortcut.until === until;
          return (
            <button
              key={shortcut.id}
              type="button"
              aria-pressed={chosen}
              onClick={() => onChange({ from: shortcut.from, until: shortcut.until })}
              className={classes(
                "min-h-11 rounded-full border-2 px-4 font-semibold",
                chosen ? "border-ink bg-accent-soft" : "border-rule bg-sheet hover:border-edge",
              )}
            >
              {shortcut.label}
            </button>
          );
        })}
      </fieldset>
      <div className="grid gap-5 sm:grid-cols-2">
        {(["from", "until"] as const).map((name) => (
          <Field key={name} id={idOf(name)} label={t(name)} error={errors[name]?.message}>
            <TextInput
              id={idOf(name)}
              type="date"
              required
              min={bounds.earliest}
              max={bounds.latest}
              value={name === "from" ? from : until}
              onChange={(event) => onChange({ from, until, [name]: event.target.value })}
              aria-invalid={errors[name] ? true : undefined}
              aria-describedby={describedBy(idOf(name), { error: errors[name] && true })}
            />
          </Field>
        ))}
      </div>
      <p className="text-ink-2">{t("required")}</p>
      <div className="flex justify-end">
        <Button type="submit" tone="primary">
          {t("next")} <Icon name="right" />
        </Button>
      </div>
    </form>
  );
}
