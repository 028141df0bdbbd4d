import { translatorOf } from "@/lib/i18n/translator";
import type { PictureRightsView } from "@/lib/records/pictures/views";
import { MEDIA, PLACES } from "@/lib/records/rules/picture-rights";

const t = translatorOf("care");
const sheet = "grid content-start gap-3 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6";

/** What the household's other guardians answer, and all of its answers with their dates. */
export function PictureHistory({ rights: { others, history } }: { rights: PictureRightsView }) {
  return (
    <>
      {others.map(({ name, said }) => (
        <section key={name} aria-label={t("pictures.others", { name })} className={sheet}>
          <h2 className="font-bold text-xl">{t("pictures.others", { name })}</h2>
          <ul className="grid gap-1 sm:grid-cols-2">
            {MEDIA.flatMap((medium) =>
              PLACES.map((place) => (
                <li key={`${medium}-${place}`}>
                  {t("pictures.said", {
                    purpose: `${t(`media.${medium}`)}, ${t(`places.${place}`)}`,
                    answer: t(`pictures.${said[`${medium}-${place}`]}`),
                  })}
                </li>
              )),
            )}
          </ul>
        </section>
      ))}
      <section aria-labelledby="historique" className={sheet}>
        <h2 id="historique" className="font-bold text-xl">
          {t("pictures.history")}
        </h2>
        {history.length === 0 ? (
          <p className="text-ink-2">{t("pictures.historyNone")}</p>
        ) : (
          <ul className="grid gap-2">
            {history.map(({ id, at, who, medium, place, granted }) => (
              <li key={id} className="grid gap-x-3 sm:grid-cols-[11rem_1fr]">
                <span className="text-ink-2">{at}</span>
                <span>
                  <span className="font-semibold">{who}</span>{" "}
                  {t("pictures.said", {
                    purpose: `${t(`media.${medium}`)}, ${t(`places.${place}`)}`,
                    answer: t(granted ? "pictures.yes" : "pictures.no"),
                  })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
