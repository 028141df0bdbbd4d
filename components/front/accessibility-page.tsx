import { translatorOf } from "@/lib/i18n/translator";
import { Prose, ProseSection } from "./prose";

const t = translatorOf("front");

/** The declaration that the law asks for (RGAA 4.1): what is claimed, what was looked at, and the way on. */
export function AccessibilityPage({ communeName, contact }: { communeName: string; contact: string }) {
  return (
    <Prose title={t("accessibility.title")} lead={t("accessibility.commitment", { commune: communeName })}>
      <p>{t("accessibility.scope", { commune: communeName })}</p>
      <ProseSection title={t("accessibility.state")}>
        <p>{t("accessibility.stateText")}</p>
      </ProseSection>
      <ProseSection title={t("accessibility.tests")}>
        <p>{t("accessibility.testsText.first")}</p>
        <p>{t("accessibility.testsText.next")}</p>
      </ProseSection>
      <ProseSection title={t("accessibility.technologies")}>
        <p>{t("accessibility.technologiesText")}</p>
      </ProseSection>
      <ProseSection title={t("accessibility.help")}>
        <p>{t("accessibility.helpText")}</p>
        <p>{contact}</p>
      </ProseSection>
      <ProseSection title={t("accessibility.recourse")}>
        <p>{t("accessibility.recourseText")}</p>
      </ProseSection>
    </Prose>
  );
}
