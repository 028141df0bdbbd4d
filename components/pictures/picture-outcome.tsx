import { Badge } from "@/components/ui/badge";
import { translatorOf } from "@/lib/i18n/translator";
import type { PictureRightsView } from "@/lib/records/pictures/views";
import { MEDIA, PLACES, PURPOSES } from "@/lib/records/rules/picture-rights";

const t = translatorOf("care");
const LOOKS = {
  allowed: { tone: "ok", word: "pictures.allowed" },
  refused: { tone: "off", word: "pictures.refused" },
  "awaits-other": { tone: "ask", word: "pictures.awaits" },
} as const;

/** What may be done with pictures of the child today: the answers of all put together. */
export function PictureOutcome({ rights }: { rights: PictureRightsView }) {
  const { firstName: child, outcome } = rights;
  const none = PURPOSES.every((purpose) => outcome[purpose] !== "allowed");
  return (
    <section
      aria-labelledby="autorisations"
      className="grid gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6"
    >
      <div>
        <h2 id="autorisations" className="font-bold text-xl">
          {t("pictures.rights")}
        </h2>
        <p>{none ? t("pictures.nowhere") : t("pictures.outcome", { child })}</p>
      </div>
      <dl className="grid gap-5 sm:grid-flow-col sm:grid-cols-2 sm:grid-rows-3">
        {MEDIA.flatMap((medium) =>
          PLACES.map((place) => {
            const { tone, word } = LOOKS[outcome[`${medium}-${place}`]];
            return (
              <div key={`${medium}-${place}`} className="grid content-start justify-items-start gap-1">
                <dt className="font-semibold">
                  {t(`media.${medium}`)}, {t(`places.${place}`)}
                </dt>
                <dd className="[&>span]:whitespace-normal">
                  <Badge tone={tone}>{t(word)}</Badge>
                </dd>
              </div>
            );
          }),
        )}
      </dl>
    </section>
  );
}
