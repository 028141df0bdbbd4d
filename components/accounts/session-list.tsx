"use client";

import { useTranslations } from "use-intl";
import { PressForm } from "@/components/forms/press-form";
import { Badge } from "@/components/ui/badge";
import type { SessionView } from "@/lib/accounts/sessions/views";
import type { ActionResult } from "@/lib/action-result";

type Send = (previous: ActionResult<unknown> | null, form: FormData) => Promise<ActionResult<unknown>>;

interface SessionListProps {
  sessions: readonly SessionView[];
  end: Send;
  endOthers: Send;
}

/** Where one is signed in, this browser first, and the ways to end the others. */
export function SessionList({ sessions, end, endOthers }: SessionListProps) {
  const t = useTranslations("myAccount.sessions");
  return (
    <div className="grid gap-4">
      <ul aria-label={t("caption")} className="grid">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-rule border-t py-3 first:border-t-0 first:pt-0"
          >
            <div className="grid min-w-0 gap-0.5">
              <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 font-semibold">
                {session.device}
                {session.isThisOne && <Badge tone="ok">{t("thisOne")}</Badge>}
              </p>
              <p className="text-ink-2">{t("since", { since: session.since })}</p>
              <p className="text-ink-2">{t("lastUse", { lastUse: session.lastUse })}</p>
            </div>
            {!session.isThisOne && (
              <PressForm
                action={end}
                fields={{ id: session.id }}
                label={t("endOf", { device: session.device, since: session.since })}
              >
                {t("end")}
              </PressForm>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <PressForm action={endOthers} tone="danger">
          {t("endOthers")}
        </PressForm>
      )}
    </div>
  );
}
