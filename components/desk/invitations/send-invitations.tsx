"use client";

import { useTranslations } from "use-intl";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { INVITATION_SCOPES, type InvitationScope } from "@/lib/accounts/invitations/schemas";

const WORDS = { "never-reached": "neverReached", "without-account": "withoutAccount" } as const;

/** Whom to invite, and the press; it works before any script. */
export function SendInvitations({
  scopes,
  send,
}: {
  scopes: Readonly<Record<InvitationScope, number>>;
  send: SendForm;
}) {
  const t = useTranslations("families.invitations");
  const { answer, send: press, sending } = useAnswer(send);
  if (scopes["without-account"] === 0) return <Alert tone="success">{t("nobody")}</Alert>;
  const first: InvitationScope = scopes["never-reached"] > 0 ? "never-reached" : "without-account";
  return (
    <form action={press} className="grid gap-4 rounded-sheet bg-sheet p-5 shadow-lift">
      <fieldset className="grid gap-2">
        <legend className="mb-1 font-bold text-lg">{t("who")}</legend>
        {INVITATION_SCOPES.map((scope) => (
          <label key={scope} className="flex min-h-11 cursor-pointer items-start gap-3 py-1.5">
            <input
              type="radio"
              name="scope"
              value={scope}
              defaultChecked={scope === first}
              aria-describedby={scope === "without-account" ? "renouveler" : undefined}
              className="mt-1 size-5 shrink-0 accent-accent"
            />
            <span>
              {t(WORDS[scope])}{" "}
              <strong className="whitespace-nowrap">
                ({t("neverReachedCount", { count: scopes[scope] })})
              </strong>
              {scope === "without-account" && (
                <span id="renouveler" className="block text-ink-2 text-sm">
                  {t("withoutAccountHint")}
                </span>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" tone="primary" busy={sending}>
          {sending ? t("sending") : t("send")}
        </Button>
        {answer?.ok === false && (
          <p role="alert" className="font-semibold text-no">
            {answer.error.message}
          </p>
        )}
      </div>
    </form>
  );
}
