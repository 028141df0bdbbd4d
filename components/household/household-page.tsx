import type { ReactNode } from "react";
import { Alert } from "@/components/ui/alert";
import { translatorOf } from "@/lib/i18n/translator";
import type { ConfirmationView } from "@/lib/records/confirmation/views";
import type { HouseholdDone } from "@/lib/records/schemas";
import { ConfirmBanner } from "./confirm-banner";
import { type HouseholdTab, HouseholdTabs } from "./household-tabs";
import type { PressAction } from "./save-action";

const t = translatorOf("records");

interface HouseholdPageProps {
  tab: HouseholdTab;
  /** What has just been done. */
  done: HouseholdDone | undefined;
  confirmation: ConfirmationView;
  confirm: PressAction;
  children: ReactNode;
}

/** What stands around each part of "Gestion du foyer". */
export function HouseholdPage({ tab, done, confirmation, confirm, children }: HouseholdPageProps) {
  return (
    <div className="grid gap-5">
      <HouseholdTabs current={tab} />
      {done && (
        <Alert tone={done === "inchange" ? "info" : "success"} live="status">
          {t(`done.${done}`)}
        </Alert>
      )}
      <ConfirmBanner confirmation={confirmation} tab={tab} confirm={confirm} />
      {children}
    </div>
  );
}
