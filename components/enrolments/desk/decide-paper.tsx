import { PressForm } from "@/components/forms/press-form";
import type { FormAction } from "@/components/forms/use-action-form";
import type { SendForm } from "@/components/forms/use-answer";
import type { RefusePaperInput } from "@/lib/enrolments/schemas";
import { translatorOf } from "@/lib/i18n/translator";
import { RefusePaperForm } from "./refuse-paper-form";

const t = translatorOf("enrolments");

export interface PaperActions {
  acceptPaper: SendForm;
  refusePaper: FormAction<RefusePaperInput>;
}

/** A paper that waits: right, by one press; not right, with a word. `back` is the page that shows it. */
export function DecidePaper({
  paperId,
  label,
  back,
  actions,
}: {
  paperId: string;
  label: string;
  back: string;
  actions: PaperActions;
}) {
  return (
    <div className="grid gap-2">
      <PressForm
        action={actions.acceptPaper}
        fields={{ paperId, back }}
        label={t("desk.decidePaper.acceptOf", { paper: label })}
      >
        {t("desk.decidePaper.accept")}
      </PressForm>
      <RefusePaperForm paperId={paperId} label={label} back={back} refuse={actions.refusePaper} />
    </div>
  );
}
