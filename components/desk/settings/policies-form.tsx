"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SavedLine } from "@/components/forms/saved-line";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import { SHOWN } from "@/lib/desk/settings/schemas";
import type { PolicyGroup } from "@/lib/desk/settings/views";
import { chosenMode } from "./chosen-mode";

export type SavePolicies = SendForm<{ count: number }>;
type Kept = Partial<Record<string, string>>;

const MODES = ["immediate", "review"] as const;

/** Each field of a file with what becomes of its changes. Plain fields: no script needed. */
export function PoliciesForm({ groups, save }: { groups: readonly PolicyGroup[]; save: SavePolicies }) {
  const t = useTranslations("settings");
  const { answer, send, sending, count } = useAnswer(save);
  const refused = answer?.ok === false ? answer.error : null;
  const shown = groups.flatMap(({ fields }) => fields);
  return (
    <div>
      <form
        // Fields show what is given back to them, or what is stored, when they are made.
        key={`${count} ${shown.map(({ mode }) => mode).join()}`}
        action={send}
        className="grid gap-5"
      >
        <ErrorSummary errors={{}} refusal={refused?.message ?? null} attempts={count} idOf={(name) => name} />
        {groups.map((group) => (
          <PolicyTable key={group.subject} group={group} kept={refused?.kept ?? {}} />
        ))}
        <p className="text-ink-2">{t("rules.email")}</p>
        <p className="text-ink-2">{t("rules.pending")}</p>
        <div>
          <Button type="submit" tone="primary" busy={sending}>
            {sending ? t("saving") : t("save")}
          </Button>
        </div>
      </form>
      <SavedLine attempts={count}>{answer?.ok && tellSaved(answer.value.count)}</SavedLine>
    </div>
  );

  function tellSaved(changed: number): string {
    return changed > 0 ? t("rules.saved", { count: changed }) : t("rules.nothing");
  }
}

function PolicyTable({ group: { subject, fields }, kept }: { group: PolicyGroup; kept: Kept }) {
  const t = useTranslations("settings.rules");
  const id = `regles-${subject}`;
  return (
    <section aria-labelledby={id} className="grid gap-2 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
      <h2 id={id} className="font-bold text-xl">
        {t(`subjects.${subject}`)}
      </h2>
      <ul>
        {fields.map(({ name, label, mode }) => (
          <li key={name} className="border-rule border-b last:border-0">
            <fieldset className="flex flex-wrap items-center justify-between gap-x-6">
              <legend className="sr-only">{t("mode", { label })}</legend>
              <input type="hidden" name={`${SHOWN}${name}`} value={mode} />
              <span aria-hidden="true" className="font-semibold">
                {label}
              </span>
              <span className="flex gap-x-6">
                {MODES.map((one) => (
                  <label key={one} className="inline-flex min-h-11 cursor-pointer items-center gap-2.5">
                    <input
                      type="radio"
                      name={name}
                      value={one}
                      defaultChecked={one === chosenMode(kept, name, mode)}
                      className="size-5 accent-accent"
                    />
                    {t(`modes.${one}`)}
                  </label>
                ))}
              </span>
            </fieldset>
          </li>
        ))}
      </ul>
    </section>
  );
}
