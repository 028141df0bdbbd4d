import { translatorOf } from "@/lib/i18n/translator";
import { Prose, ProseSection } from "./prose";

const t = translatorOf("front");
const TOPICS = ["why", "what", "who", "howLong", "cookies", "rights"] as const;

/** What the portal knows of a family, why, for how long, and how to have it changed. */
export function DataPage({ communeName, contact }: { communeName: string; contact: string }) {
  return (
    <Prose title={t("data.title")} lead={t("data.lead", { commune: communeName })}>
      {TOPICS.map((topic) => (
        <ProseSection key={topic} title={t(`data.${topic}`)}>
          <p>{t(`data.${topic}Text`)}</p>
        </ProseSection>
      ))}
      <p>{contact}</p>
    </Prose>
  );
}
