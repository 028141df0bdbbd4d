import type { Metadata } from "next";
import { familyPage } from "@/app/(famille)/door";
import { GuardianCard } from "@/components/household/guardian-card";
import { HouseholdPage } from "@/components/household/household-page";
import { DecidedChanges } from "@/components/household-news/decided-changes";
import { translatorOf } from "@/lib/i18n/translator";
import { getConfirmation } from "@/lib/records/confirmation/find-confirmation";
import { listRecentDecisions } from "@/lib/records/decisions/list-recent-decisions";
import { listOwnGuardians } from "@/lib/records/guardians/list-own-guardians";
import { householdSearch } from "@/lib/records/schemas";
import { confirmFileAction, withdrawChangeAction } from "../actions";

const t = translatorOf("records");

export const metadata: Metadata = { title: t("guardians.title") };

export default familyPage(async (ctx, { fait }) => {
  const [guardians, confirmation, decisions] = await Promise.all([
    listOwnGuardians(ctx),
    getConfirmation(ctx),
    listRecentDecisions(ctx, "guardian"),
  ]);
  return (
    <HouseholdPage tab="guardians" done={fait} confirmation={confirmation} confirm={confirmFileAction}>
      <DecidedChanges decisions={decisions} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        {guardians.map((guardian) => (
          <GuardianCard key={guardian.id} guardian={guardian} withdraw={withdrawChangeAction} />
        ))}
      </div>
    </HouseholdPage>
  );
}, householdSearch);
