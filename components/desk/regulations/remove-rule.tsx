"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import type { EffectView, RemovalView } from "@/lib/reservations/regulation/views";
import { EffectPanel } from "./effect-panel";

interface RemoveRuleProps {
  removal: RemovalView;
  remove: SendForm<EffectView>;
}

/** A rule to take away, with what that changes. */
export function RemoveRule({ removal, remove }: RemoveRuleProps) {
  const t = useTranslations("deskRegulations.removal");
  const { answer, send, sending, count } = useAnswer(remove);
  const { regulation, rule } = removal;
  const effect = answer?.ok ? answer.value : removal.effect;
  return (
    <form action={send} className="grid gap-5">
      <input type="hidden" name="id" value={regulation.id} />
      <input type="hidden" name="was" value={rule.from} />
      <input type="hidden" name="version" value={effect.version} />
      <input type="hidden" name="shown" value={effect.shown} />
      <ErrorSummary
        errors={{}}
        refusal={answer?.ok === false ? answer.error.message : null}
        attempts={count}
        idOf={(name) => name}
      />
      <div className="grid gap-2 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
        <p className="font-semibold">{rule.since}</p>
        <ul className="grid gap-0.5">
          {rule.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p className="text-ink-2">{t("lead")}</p>
      </div>
      <EffectPanel effect={effect} attempts={answer?.ok ? count : 0} />
      <div>
        <Button type="submit" tone="danger" busy={sending} className="min-h-12 border-2 border-no">
          {t("confirm")}
        </Button>
      </div>
    </form>
  );
}
