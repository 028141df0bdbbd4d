"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SavedLine } from "@/components/forms/saved-line";
import type { SendForm } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import type { CommuneSettings } from "@/lib/desk/commune/views";
import { AccentField } from "./accent-field";
import { CalendarFields } from "./calendar-fields";
import { CommuneTextField } from "./commune-field";
import { FormSheet } from "./form-sheet";
import { useCommuneForm } from "./use-commune-form";

interface CommuneFormProps {
  settings: CommuneSettings;
  save: SendForm;
}

/** All that the commune says of itself. Plain fields: no script needed. */
export function CommuneForm({ settings, save }: CommuneFormProps) {
  const t = useTranslations("commune");
  const { version, fields } = settings;
  const { send, sending, count, shown, saved, summary, refusal } = useCommuneForm(fields, save);
  const words = (name: "name" | "contactEmail" | "contactPhone" | "senderEmail") => ({
    name,
    label: t(`fields.${name}`),
    hint: t(`hints.${name}`),
    shown: shown(name),
  });
  return (
    <div>
      <form
        // Fields take what is given back to them, or what is stored, when they are made.
        key={`${count} ${version}`}
        action={send}
        noValidate
        className="grid gap-5"
      >
        <input type="hidden" name="version" value={version} />
        <ErrorSummary errors={summary} refusal={refusal} attempts={count} idOf={(name) => name} />
        <FormSheet id="identite" title={t("sections.identity")}>
          <CommuneTextField {...words("name")} autoComplete="off" />
          <CommuneTextField {...words("contactEmail")} type="email" autoComplete="off" />
          <CommuneTextField {...words("contactPhone")} type="tel" autoComplete="off" />
        </FormSheet>
        <FormSheet id="courriels" title={t("sections.mail")}>
          <CommuneTextField {...words("senderEmail")} type="email" autoComplete="off" />
        </FormSheet>
        <FormSheet id="calendrier" title={t("sections.calendar")}>
          <CalendarFields settings={settings} shown={shown} />
        </FormSheet>
        <FormSheet id="couleur" title={t("sections.color")}>
          <AccentField shown={shown("accent")} />
        </FormSheet>
        <div>
          <Button type="submit" tone="primary" busy={sending} className="min-h-12">
            {sending ? t("saving") : t("save")}
          </Button>
        </div>
      </form>
      <SavedLine attempts={count}>{saved && t("saved")}</SavedLine>
    </div>
  );
}
