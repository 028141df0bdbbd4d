"use client";

import { useTranslations } from "use-intl";
import { SavedLine } from "@/components/forms/saved-line";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import type { WindowRow } from "@/lib/desk/activities/views";
import { WINDOW_FIELDS } from "@/lib/desk/booking-windows/schemas";
import { FormAnswer } from "./form-answer";
import { PlainField } from "./plain-field";
import { readRefusal } from "./read-refusal";

interface WindowFormProps {
  /** The activity's. */
  id: string;
  action: SendForm;
  /** The one that is changed; a new one has none. */
  window?: WindowRow;
}

/** From when to when the days of a span can be booked, at the commune's clock. */
export function WindowForm({ id, action, window }: WindowFormProps) {
  const t = useTranslations("catalogue");
  const { answer, send, sending, count } = useAnswer(action);
  const refusal = readRefusal(answer, { "window-overlaps": "startsOn" });
  const idOf = (name: string) => `periode-${window?.id ?? "nouvelle"}-${name}`;
  return (
    <div>
      <form
        // Fields take what is given back to them, or what is stored, when they are made.
        key={`${count} ${JSON.stringify(window?.fields)}`}
        action={send}
        noValidate
        className="grid gap-4"
      >
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="windowId" value={window?.id ?? ""} />
        <FormAnswer {...{ answer, refusal, sending, idOf }} attempts={count} />
        <div className="grid gap-4 sm:grid-cols-2">
          {WINDOW_FIELDS.map((name) => (
            <PlainField
              key={name}
              id={idOf(name)}
              name={name}
              type={name.endsWith("Time") ? "time" : "date"}
              label={t(`activities.window.${name}`)}
              error={refusal.errors[name]}
              defaultValue={refusal.kept ? refusal.kept[name] : window?.fields[name]}
            />
          ))}
        </div>
        <p className="text-ink-2 text-sm">{t("activities.window.hint")}</p>
        <div>
          <Button type="submit" busy={sending}>
            {sending ? t("saving") : t(window ? "save" : "activities.window.addButton")}
          </Button>
        </div>
      </form>
      <SavedLine attempts={count}>{answer?.ok && t("saved")}</SavedLine>
    </div>
  );
}
