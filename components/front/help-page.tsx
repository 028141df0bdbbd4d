import { PLACE_ORDER } from "@/components/planning/legend-order";
import { PlaceMark, PlaceSprite } from "@/components/planning/place-sprite";
import { LinkButton } from "@/components/ui/link-button";
import { translatorOf } from "@/lib/i18n/translator";
import { Prose, ProseSection } from "./prose";

const t = translatorOf("front");
const planning = translatorOf("planning");
const rules = translatorOf("deskRegulations");
const TOPICS = ["book", "cancel", "full", "reminders"] as const;

/** What each circle means, and how to book, cancel, wait, and ask. */
export function HelpPage({ contact }: { contact: string }) {
  return (
    <Prose title={t("help.title")} lead={t("help.lead")}>
      <PlaceSprite />
      <ProseSection title={t("help.circles")}>
        <dl className="grid gap-3">
          {PLACE_ORDER.map((state) => (
            <div key={state} className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3">
              <dt className="contents">
                <span className="size-8">
                  <PlaceMark look={state} />
                </span>
                <span className="self-center font-semibold">{planning(`state.${state}`)}</span>
              </dt>
              <dd className="col-start-2 text-ink-2">{t(`help.circle.${state}`)}</dd>
            </div>
          ))}
        </dl>
      </ProseSection>
      {TOPICS.map((topic) => (
        <ProseSection key={topic} title={t(`help.${topic}`)}>
          <p>{t(`help.${topic}Text.first`)}</p>
          <p>{t(`help.${topic}Text.next`)}</p>
        </ProseSection>
      ))}
      <ProseSection title={rules("public.title")}>
        <p>{rules("public.lead")}</p>
        <div>
          <LinkButton href="/reglement">{rules("public.read")}</LinkButton>
        </div>
      </ProseSection>
      <ProseSection title={t("help.ask")}>
        <p>{t("help.askText")}</p>
        <p>{contact}</p>
        <div>
          <LinkButton href="/demande">{t("contact.write")}</LinkButton>
        </div>
      </ProseSection>
    </Prose>
  );
}
