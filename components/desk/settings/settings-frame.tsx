import type { ReactNode } from "react";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { TabLinks } from "@/components/ui/tab-links";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("settings");
const TABS = [
  { part: "rules", href: "/gestion/reglages" },
  { part: "diets", href: "/gestion/reglages/regimes" },
  { part: "papers", href: "/gestion/reglages/justificatifs" },
] as const;

interface SettingsFrameProps {
  part: (typeof TABS)[number]["part"];
  children: ReactNode;
}

/** What stands around every page of the settings: its title, and the way to the others. */
export function SettingsFrame({ part, children }: SettingsFrameProps) {
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "settings"])}>
      <div className="grid gap-5">
        <PageTitle title={t(`${part}.title`)} lead={t(`${part}.lead`)} />
        <TabLinks
          label={t("sections")}
          tabs={TABS.map((tab) => ({
            href: tab.href,
            label: t(`${tab.part}.tab`),
            current: tab.part === part,
          }))}
        />
        {children}
      </div>
    </Catalogue>
  );
}
