"use client";

import { useTranslations } from "use-intl";
import type { SendForm } from "@/components/forms/use-answer";
import type { AgentRow, SiteChoice } from "@/lib/desk/staff/views";
import { AccountForm } from "./account-form";
import { ChangeAgentForm } from "./change-agent-form";

interface AgentFileProps {
  agent: AgentRow;
  sites: readonly SiteChoice[];
  actions: Readonly<Record<"change" | "switchAccount" | "inviteAgain", SendForm>>;
}

/** An agent: role and sites, and the account. One's own is another administrator's to change. */
export function AgentFile({ agent, sites, actions }: AgentFileProps) {
  const t = useTranslations("agents.file");
  if (agent.isYourself) return <p className="rounded-sheet bg-sheet p-5 shadow-lift">{t("oneself")}</p>;
  const { state } = agent;
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <ChangeAgentForm agent={agent} sites={sites} change={actions.change} />
      <section aria-labelledby="compte" className="grid gap-6 rounded-sheet bg-sheet p-5 shadow-lift sm:p-7">
        <h2 id="compte" className="font-bold text-xl">
          {t("account")}
        </h2>
        {(state === "invited" || state === "expired") && (
          <AccountForm id={agent.id} kind="again" action={actions.inviteAgain} />
        )}
        <AccountForm
          id={agent.id}
          kind={state === "disabled" ? "reopen" : "close"}
          action={actions.switchAccount}
        />
      </section>
    </div>
  );
}
