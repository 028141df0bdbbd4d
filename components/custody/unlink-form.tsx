"use client";

import { useTranslations } from "use-intl";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import type { ChildHome, ChildHomesView } from "@/lib/desk/custody/views";

interface UnlinkFormProps {
  child: ChildHomesView["child"];
  home: ChildHome;
  unlink: SendForm;
}

/** Takes the child out of a household, after one more question that works before any script. */
export function UnlinkForm({ child, home, unlink }: UnlinkFormProps) {
  const t = useTranslations("custody");
  const { answer, send, sending } = useAnswer(unlink);
  const name = home.guardians;
  return (
    <details className="-ml-3" open={answer?.ok === false || undefined}>
      <summary className={buttonLook("danger", "cursor-pointer list-none")}>
        {t("unlink.title", { name })}
      </summary>
      <form action={send} className="mt-2 ml-3 grid justify-items-start gap-3 border-margin border-l-3 pl-4">
        <input type="hidden" name="childId" value={child.id} />
        <input type="hidden" name="householdId" value={home.id} />
        <p className="text-ink-2">{t("unlink.text", { child: child.firstName })}</p>
        <Button
          type="submit"
          busy={sending}
          aria-label={t("unlink.confirmOf", { child: child.firstName, name })}
        >
          {sending ? t("unlink.working") : t("unlink.confirm", { child: child.firstName })}
        </Button>
        {answer?.ok === false && (
          <p role="alert" className="font-semibold text-no">
            {answer.error.message}
          </p>
        )}
      </form>
    </details>
  );
}
