"use client";

import { useTranslations } from "use-intl";
import { SavedLine } from "@/components/forms/saved-line";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import type { ActivityChoices, ActivityFields, ActivityFile } from "@/lib/desk/activities/views";
import { AudiencePart } from "./audience-part";
import { EnrolmentPart } from "./enrolment-part";
import { FormAnswer } from "./form-answer";
import { MainPart } from "./main-part";
import { PlacesPart } from "./places-part";
import { readRefusal } from "./read-refusal";
import { activityFieldId as idOf, keptShape, shownFields } from "./shown-fields";
import { WhenPart } from "./when-part";

const FIELD_OF = {
  "activity-name-taken": "name",
  "site-not-found": "sites",
  "activity-regulation-unknown": "regulationId",
};

interface ActivityFormProps {
  action: SendForm;
  fields: ActivityFields;
  choices: ActivityChoices;
  /** The one that is changed; a new one has none. */
  file?: Pick<ActivityFile, "id" | "version" | "site">;
}

/** All that an activity is, in parts. Plain fields: no script needed; the server decides, what was typed stays. */
export function ActivityForm({ action, fields, choices, file }: ActivityFormProps) {
  const t = useTranslations("catalogue");
  const { answer, send, sending, count } = useAnswer(action);
  const refusal = readRefusal(answer, FIELD_OF);
  const part = { fields: shownFields(fields, refusal.kept), choices, errors: refusal.errors };
  return (
    <div>
      <form
        // Fields take what is given back to them, or what is stored, when they are made.
        key={`${count} ${file?.version}`}
        action={send}
        noValidate
        className="grid gap-4"
      >
        {file && <input type="hidden" name="id" value={file.id} />}
        {file && <input type="hidden" name="version" value={file.version} />}
        <FormAnswer
          {...{ answer, refusal, sending, idOf }}
          attempts={count}
          pressed={{ known: keptShape(refusal.kept) }}
        />
        <MainPart
          {...part}
          site={file?.site ?? null}
          chosenSites={refusal.kept?.["sites[]"]?.split("\n") ?? []}
        />
        <WhenPart {...part} />
        <PlacesPart {...part} />
        <AudiencePart {...part} />
        <EnrolmentPart {...part} />
        <div>
          <Button type="submit" tone="primary" busy={sending}>
            {sending ? t("saving") : t(file ? "save" : "activities.addButton")}
          </Button>
        </div>
      </form>
      <SavedLine attempts={count}>{answer?.ok && t("saved")}</SavedLine>
    </div>
  );
}
