import type { ReactNode } from "react";
import type { SendForm } from "@/components/forms/use-answer";
import { Alert } from "@/components/ui/alert";
import { Catalogue } from "@/components/ui/catalogue";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import type { ConfirmationView } from "@/lib/records/confirmation/views";
import type { HouseholdDone } from "@/lib/records/schemas";
import { ConfirmBanner } from "./confirm-banner";
import { type HouseholdTab, HouseholdTabs } from "./household-tabs";

const t = translatorOf("records");

interface HouseholdPageProps {
  tab: HouseholdTab;
  /** What has just been done. */
  done: HouseholdDone | undefined;
  confirmation: ConfirmationView;
  confirm: SendForm;
  children: ReactNode;
}

/** What stands around each part of "Gestion du foyer". */
export function HouseholdPage({ tab, done, confirmation, confirm, children }: HouseholdPageProps) {
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common"])}>
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
    </Catalogue>
  );
}
