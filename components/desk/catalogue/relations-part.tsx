"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { PressForm } from "@/components/forms/press-form";
import { SavedLine } from "@/components/forms/saved-line";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import { Field, inputLook } from "@/components/ui/field";
import type { ActivityFile, RelationKind } from "@/lib/desk/activities/views";
import { Part } from "./part";
import { readRefusal } from "./read-refusal";

const KINDS: readonly RelationKind[] = ["requires", "required-by", "excludes"];

interface RelationsPartProps {
  file: Pick<ActivityFile, "id" | "relations" | "others" | "mayChange">;
  add: SendForm;
  drop: SendForm;
}

/** How an activity stands to the others, of one child on one day. */
export function RelationsPart({ file: { id, relations, others, mayChange }, add, drop }: RelationsPartProps) {
  const t = useTranslations("catalogue.activities");
  return (
    <Part id="regles" title={t("relations")} hint={t("relationsHint")}>
      {relations.length === 0 && <p>{t("noRelation")}</p>}
      <ul className="grid gap-2">
        {relations.map(({ otherId, other, kind }) => {
          const rule = t(`relation.${kind}`, { other });
          return (
            <li key={otherId} className="flex flex-wrap items-center justify-between gap-x-4">
              <span className="min-w-0 break-words">{rule}</span>
              {mayChange && (
                <PressForm
                  action={drop}
                  fields={{ id, otherId }}
                  tone="danger"
                  label={t("relationDropOf", { rule })}
                >
                  {t("relationDrop")}
                </PressForm>
              )}
            </li>
          );
        })}
      </ul>
      {mayChange && others.length > 0 && <RelationForm id={id} others={others} add={add} />}
    </Part>
  );
}

function RelationForm({ id, others, add }: { id: string; others: ActivityFile["others"]; add: SendForm }) {
  const t = useTranslations("catalogue");
  const { answer, send, sending, count } = useAnswer(add);
  const refusal = readRefusal(answer);
  const error = Object.values(refusal.errors)[0] ?? refusal.message;
  return (
    <div>
      <form
        key={count}
        action={send}
        noValidate
        className="grid items-end gap-3 lg:grid-cols-[14rem_minmax(0,1fr)_auto]"
      >
        <input type="hidden" name="id" value={id} />
        <Field id="regle-genre" label={t("activities.relationKind")}>
          <select
            id="regle-genre"
            name="kind"
            defaultValue={refusal.kept?.kind ?? "requires"}
            className={inputLook}
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`activities.relationKinds.${kind}`)}
              </option>
            ))}
          </select>
        </Field>
        <Field id="regle-autre" label={t("activities.relationOther")}>
          <select
            id="regle-autre"
            name="otherId"
            defaultValue={refusal.kept?.otherId}
            aria-describedby={error ? "regle-refus" : undefined}
            className={inputLook}
          >
            {others.map((other) => (
              <option key={other.id} value={other.id}>
                {other.name}
              </option>
            ))}
          </select>
        </Field>
        <Button type="submit" busy={sending} className="min-h-12">
          {t("activities.relationAdd")}
        </Button>
        {error && (
          <div id="regle-refus" className="lg:col-span-full">
            <ErrorSummary errors={{}} refusal={error} attempts={count} idOf={() => "regle-autre"} />
          </div>
        )}
      </form>
      <SavedLine attempts={count}>{answer?.ok && t("saved")}</SavedLine>
    </div>
  );
}
