"use client";

import { useTranslations } from "use-intl";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import type { AgentRow, SiteChoice } from "@/lib/desk/staff/views";
import { RoleFields } from "./role-fields";

interface ChangeAgentFormProps {
  agent: AgentRow;
  sites: readonly SiteChoice[];
  change: SendForm;
}

/** Another role, other sites. */
export function ChangeAgentForm({ agent, sites, change }: ChangeAgentFormProps) {
  const t = useTranslations("agents.file");
  const { answer, send, sending, count } = useAnswer(change);
  return (
    <form
      // Fields show what is stored when they are made.
      key={`${count} ${agent.role} ${agent.sites.map(({ id }) => id).join()}`}
      action={send}
      aria-labelledby="role"
      className="grid gap-5 rounded-sheet bg-sheet p-5 shadow-lift sm:p-7"
    >
      <div>
        <h2 id="role" className="font-bold text-xl">
          {t("change")}
        </h2>
        <p className="text-ink-2">{t("changeHint")}</p>
      </div>
      <input type="hidden" name="staffId" value={agent.id} />
      <RoleFields sites={sites} role={agent.role} chosen={agent.sites.map(({ id }) => id)} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" tone="primary" busy={sending}>
          {sending ? t("saving") : t("save")}
        </Button>
        <p role="status" className="text-ok">
          {answer?.ok && t("saved")}
        </p>
        {answer?.ok === false && (
          <p role="alert" className="font-semibold text-no">
            {answer.error.message}
          </p>
        )}
      </div>
    </form>
  );
}
