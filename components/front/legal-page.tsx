import { translatorOf } from "@/lib/i18n/translator";
import { Prose, ProseSection } from "./prose";

const t = translatorOf("front");

/** Who publishes the portal, and what it is made with. */
export function LegalPage({ communeName, contact }: { communeName: string; contact: string }) {
  return (
    <Prose title={t("legal.title")}>
      <ProseSection title={t("legal.publisher")}>
        <p>{t("legal.publisherText", { commune: communeName })}</p>
        <p>{contact}</p>
      </ProseSection>
      <ProseSection title={t("legal.software")}>
        <p>{t("legal.softwareText")}</p>
      </ProseSection>
      <ProseSection title={t("legal.reuse")}>
        <p>{t("legal.reuseText")}</p>
      </ProseSection>
    </Prose>
  );
}
