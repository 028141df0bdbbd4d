"use client";

import { useTranslations } from "use-intl";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import type { ChildHome, ChildHomesView } from "@/lib/desk/custody/views";

interface LinkFormProps {
  child: ChildHomesView["child"];
  home: ChildHome;
  cancelHref: string;
  link: SendForm;
}

/** What linking will do, before it is done. */
export function LinkForm({ child, home, cancelHref, link }: LinkFormProps) {
  const t = useTranslations("custody");
  const { answer, send, sending } = useAnswer(link);
  const names = { child: child.firstName, name: home.guardians };
  return (
    <form action={send} className="grid max-w-2xl gap-4">
      <input type="hidden" name="childId" value={child.id} />
      <input type="hidden" name="householdId" value={home.id} />
      <div className="grid gap-1">
        <h3 className="font-semibold text-lg">{t("second.confirmTitle", names)}</h3>
        <p className="text-ink-2">{t("second.confirmText", names)}</p>
      </div>
      {answer?.ok === false && (
        <p role="alert" className="font-semibold text-no">
          {answer.error.message}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" tone="primary" busy={sending}>
          {sending ? t("second.working") : t("second.confirm", names)}
        </Button>
        <LinkButton href={cancelHref} tone="quiet">
          {t("second.cancel")}
        </LinkButton>
      </div>
    </form>
  );
}
