import type { Metadata } from "next";
import { familyPage } from "@/app/(famille)/door";
import { ChildCard } from "@/components/household/child-card";
import { HouseholdPage } from "@/components/household/household-page";
import { DecidedChanges } from "@/components/household-news/decided-changes";
import { translatorOf } from "@/lib/i18n/translator";
import { listOwnChildren } from "@/lib/records/children/list-own-children";
import { getConfirmation } from "@/lib/records/confirmation/find-confirmation";
import { listRecentDecisions } from "@/lib/records/decisions/list-recent-decisions";
import { householdSearch } from "@/lib/records/schemas";
import { confirmFileAction, withdrawChangeAction } from "../actions";

const t = translatorOf("records");

export const metadata: Metadata = { title: t("tabs.children") };

export default familyPage(async (ctx, { fait }) => {
  const [children, confirmation, decisions] = await Promise.all([
    listOwnChildren(ctx),
    getConfirmation(ctx),
    listRecentDecisions(ctx, "child"),
  ]);
  return (
    <HouseholdPage tab="children" done={fait} confirmation={confirmation} confirm={confirmFileAction}>
      <DecidedChanges decisions={decisions} />
      <p className="font-semibold text-lg">{t("children.count", { count: children.length })}</p>
      {children.length === 0 && <p className="text-ink-2">{t("children.empty")}</p>}
      <div className="grid items-start gap-5 lg:grid-cols-2">
        {children.map((child) => (
          <ChildCard key={child.id} child={child} withdraw={withdrawChangeAction} />
        ))}
      </div>
    </HouseholdPage>
  );
}, householdSearch);
