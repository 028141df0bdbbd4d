"use client";

import { useTranslations } from "use-intl";
import { describedBy, Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { CONDITIONS_LENGTH } from "@/lib/desk/activities/schemas";
import type { PaperChoice } from "@/lib/desk/activities/views";
import { Box, Boxes } from "./boxes";
import { Part } from "./part";
import type { PartProps } from "./part-props";
import { activityFieldId as idOf } from "./shown-fields";

/** What families read before they ask, and the papers that they must give. */
export function EnrolmentPart({ fields, errors }: PartProps) {
  const t = useTranslations("catalogue.activities");
  const id = idOf("conditions");
  return (
    <Part id="inscription" title={t("parts.enrolment")}>
      <Field id={id} label={t("fields.conditions")} hint={t("hints.conditions")} error={errors.conditions}>
        <TextArea
          id={id}
          name="conditions"
          rows={4}
          defaultValue={fields.conditions}
          maxLength={CONDITIONS_LENGTH}
          aria-invalid={errors.conditions ? true : undefined}
          aria-describedby={describedBy(id, { hint: true, error: errors.conditions })}
        />
      </Field>
      <Boxes id={idOf("papers")} legend={t("fields.papers")} hint={t("hints.papers")}>
        {fields.papers.length === 0 && <p>{t("noPapers")}</p>}
        <ul className="grid gap-1">
          {fields.papers.map((paper, place) => (
            <PaperLine key={paper.id} paper={paper} place={place} error={errors[`dues.${place}`]} />
          ))}
        </ul>
      </Boxes>
    </Part>
  );
}

function PaperLine({ paper, place, error }: { paper: PaperChoice; place: number; error?: string }) {
  const t = useTranslations("catalogue.activities");
  const id = idOf(`dues.${place}`);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
      <Box name="papers[]" value={paper.id} checked={paper.needed}>
        {paper.label}
      </Box>
      <div className="flex min-w-0 items-center gap-2">
        <input type="hidden" name="paperIds[]" value={paper.id} />
        <span aria-hidden="true" className="whitespace-nowrap text-ink-2 text-sm">
          {t("due")}
        </span>
        <TextInput
          id={id}
          type="date"
          name="dues[]"
          defaultValue={paper.dueOn}
          aria-label={t("dueOf", { paper: paper.label })}
          aria-invalid={error ? true : undefined}
          aria-describedby={error && `${id}-error`}
          className="max-w-48"
        />
      </div>
      {error && (
        <p id={`${id}-error`} className="w-full font-semibold text-no">
          {error}
        </p>
      )}
    </li>
  );
}
