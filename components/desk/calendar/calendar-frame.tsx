import type { ReactNode } from "react";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { TabLinks } from "@/components/ui/tab-links";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("deskCalendar");
const TABS = [
  { part: "year", href: "/gestion/calendrier" },
  { part: "holidays", href: "/gestion/calendrier/vacances" },
  { part: "closures", href: "/gestion/calendrier/fermetures" },
] as const;

interface CalendarFrameProps {
  part: (typeof TABS)[number]["part"];
  title: string;
  lead?: ReactNode;
  action?: ReactNode;
  /** Whether the agent may change the calendar: the other parts are for those who may. */
  canChange?: boolean;
  children: ReactNode;
}

/** What stands around every page of the calendar: its title, and the way to its other parts. */
export function CalendarFrame({ part, title, lead, action, canChange = true, children }: CalendarFrameProps) {
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "deskCalendar"])}>
      <div className="grid gap-5">
        <PageTitle title={title} lead={lead} action={action} />
        {canChange && (
          <TabLinks
            label={t("sections")}
            tabs={TABS.map((tab) => ({
              href: tab.href,
              label: t(`tabs.${tab.part}`),
              current: tab.part === part,
            }))}
          />
        )}
        {children}
      </div>
    </Catalogue>
  );
}
