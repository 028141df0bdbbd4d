import { PageTitle } from "@/components/shell/page-title";
import { TabLinks } from "@/components/ui/tab-links";
import { translatorOf } from "@/lib/i18n/translator";

const TABS = {
  guardians: "/foyer/responsables",
  children: "/foyer/enfants",
  contacts: "/foyer/complements",
} as const;
export type HouseholdTab = keyof typeof TABS;

const t = translatorOf("records");

/** "Gestion du foyer": its heading, and its three parts with the present one marked. */
export function HouseholdTabs({ current }: { current: HouseholdTab }) {
  const names = Object.keys(TABS) as HouseholdTab[];
  return (
    <div className="grid gap-3">
      <PageTitle title={t("title")} lead={t("lead")} />
      <TabLinks
        label={t("tabs.label")}
        tabs={names.map((name) => ({
          href: TABS[name],
          label: t(`tabs.${name}`),
          current: name === current,
        }))}
      />
    </div>
  );
}
