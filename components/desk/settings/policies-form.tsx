"use client";

import { useTranslations } from "use-intl";
import { useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/action-result";
import { SHOWN } from "@/lib/desk/settings/schemas";
import type { PolicyGroup } from "@/lib/desk/settings/views";

export type SavePolicies = (
  previous: ActionResult<unknown> | null,
  form: FormData,
) => Promise<ActionResult<{ count: number }>>;

const MODES = ["immediate", "review"] as const;

/** Each field of a file with what becomes of its changes. Plain fields: no script needed. */
export function PoliciesForm({ groups, save }: { groups: readonly PolicyGroup[]; save: SavePolicies }) {
  const t = useTranslations("settings");
  const { answer, send, sending, count } = useAnswer(save);
  const shown = groups.flatMap(({ fields }) => fields);
  return (
    <form
      // Fields show what is stored when they are made.
      key={`${count} ${shown.map(({ mode }) => mode).join()}`}
      action={send}
      className="grid gap-5"
    >
      {groups.map((group) => (
        <PolicyTable key={group.subject} group={group} />
      ))}
      <p className="text-ink-2">{t("rules.email")}</p>
      <p className="text-ink-2">{t("rules.pending")}</p>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" tone="primary" busy={sending}>
          {sending ? t("saving") : t("save")}
        </Button>
        <p role="status" className="text-ok">
          {answer?.ok && tellSaved(answer.value)}
        </p>
        {answer?.ok === false && (
          <p role="alert" className="font-semibold text-no">
            {answer.error.message}
          </p>
        )}
      </div>
    </form>
  );

  function tellSaved(value: unknown): string {
    const changed = typeof value === "object" && value && "count" in value ? Number(value.count) : 0;
    return changed > 0 ? t("rules.saved", { count: changed }) : t("rules.nothing");
  }
}

function PolicyTable({ group: { subject, fields } }: { group: PolicyGroup }) {
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
                      defaultChecked={one === mode}
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
