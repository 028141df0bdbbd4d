"use client";

import { useTranslations } from "use-intl";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import type { GuardianCard } from "@/lib/desk/families/views";

export type InviteGuardian = SendForm<{ email: string }>;

/** "Inviter": a form of one button, which works before any script. */
export function InviteButton({ guardian, invite }: { guardian: GuardianCard; invite: InviteGuardian }) {
  const t = useTranslations("families.invite");
  const { answer, send, sending } = useAnswer(invite);
  const again = guardian.state === "invited" || guardian.state === "expired";
  return (
    <form action={send} className="flex flex-wrap items-center gap-3">
      <input type="hidden" name="guardianId" value={guardian.id} />
      <Button
        type="submit"
        tone={again ? "outline" : "primary"}
        busy={sending}
        aria-label={t(again ? "againName" : "inviteName", { name: guardian.name })}
      >
        {sending ? t("sending") : t(again ? "again" : "invite")}
      </Button>
      <p role="status" className="text-ok">
        {answer?.ok && t("sent", { email: answer.value.email })}
      </p>
      {answer?.ok === false && (
        <p role="alert" className="font-semibold text-no text-sm">
          {answer.error.message}
        </p>
      )}
    </form>
  );
}
