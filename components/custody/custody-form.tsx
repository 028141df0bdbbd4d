"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SavedLine } from "@/components/forms/saved-line";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import { describedBy, Field, inputLook } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { ChildHome, ChildHomesView, CustodyView } from "@/lib/desk/custody/views";
import { CustodyDayRows } from "./custody-day-rows";
import { HolidayFields } from "./holiday-fields";
import { errorsOf, fieldsOf } from "./typed-custody";

interface CustodyFormProps {
  child: ChildHomesView["child"];
  homes: readonly ChildHome[];
  calendar: CustodyView | null;
  today: string;
  setCustody: SendForm;
}

const idOf = (name: string) => `garde-${name.replaceAll(".", "-")}`;

/** With whom the child is: weeks, holidays, special dates. Plain fields, so that it works before any script. */
export function CustodyForm({ child, homes, calendar, today, setCustody }: CustodyFormProps) {
  const t = useTranslations("custody.calendar");
  const { answer, send, sending, count } = useAnswer(setCustody);
  const fields = fieldsOf(answer, calendar, { homes, today });
  const errors = errorsOf(answer);
  const summary = Object.fromEntries(
    Object.entries(errors).map(([name, message]) => [name, { type: "server", message }]),
  );
  const refusal = answer?.ok === false && Object.keys(errors).length === 0 ? answer.error.message : null;
  return (
    <div>
      <form
        // Fields take what is stored, or given back to them, when they are made.
        key={`${count} ${JSON.stringify(calendar)}`}
        action={send}
        noValidate
        aria-labelledby="garde"
        className="grid gap-6 rounded-sheet bg-sheet p-5 shadow-lift sm:p-7"
      >
        <div className="grid gap-1">
          <h2 id="garde" className="font-bold text-xl">
            {t("title")}
          </h2>
          <p className="max-w-[46rem] text-ink-2">{t("lead", { child: child.firstName })}</p>
          <p className="text-ink-2">
            {calendar ? t("setBy", { name: calendar.setBy, date: calendar.setOn }) : t("none")}
          </p>
        </div>
        <ErrorSummary errors={summary} refusal={refusal} attempts={count} idOf={idOf} />
        <input type="hidden" name="childId" value={child.id} />
        <div className="grid gap-5 sm:grid-cols-2">
          <Field id={idOf("startsOn")} label={t("startsOn")} error={errors.startsOn}>
            <TextInput
              id={idOf("startsOn")}
              type="date"
              name="startsOn"
              defaultValue={fields.startsOn}
              required
              aria-invalid={errors.startsOn ? true : undefined}
              aria-describedby={describedBy(idOf("startsOn"), { error: errors.startsOn })}
            />
          </Field>
          <Field id={idOf("evenWeeksWith")} label={t("evenWeeks")} hint={t("evenWeeksHint")}>
            <select
              id={idOf("evenWeeksWith")}
              name="evenWeeksWith"
              defaultValue={fields.evenWeeksWith}
              aria-describedby={describedBy(idOf("evenWeeksWith"), { hint: true })}
              className={inputLook}
            >
              {homes.map(({ id, guardians }) => (
                <option key={id} value={id}>
                  {t("atHome", { name: guardians })}
                </option>
              ))}
              <option value="">{t("noWeeks")}</option>
            </select>
          </Field>
        </div>
        <HolidayFields homes={homes} fields={fields} error={errors.firstHalfEvenYears} idOf={idOf} />
        <CustodyDayRows days={fields.days} homes={homes} errors={errors} idOf={idOf} />
        <div>
          <Button type="submit" tone="primary" busy={sending}>
            {sending ? t("saving") : t("save")}
          </Button>
        </div>
      </form>
      <SavedLine attempts={count}>{answer?.ok && t("saved")}</SavedLine>
    </div>
  );
}
