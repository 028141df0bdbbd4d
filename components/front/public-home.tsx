import { LinkButton } from "@/components/ui/link-button";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("front");
const POINTS = ["circles", "basket", "full"] as const;

/** What a family finds before it has signed in: what the portal is for, and the way in. */
export function PublicHome({ communeName }: { communeName: string }) {
  return (
    <div className="mx-auto grid max-w-[60rem] gap-8 py-4 sm:py-10">
      <div className="grid justify-items-start gap-5">
        <h1 className="font-bold text-[1.75rem] leading-tight sm:text-[2.5rem]">
          {t("home.title", { commune: communeName })}
        </h1>
        <p className="max-w-[40rem] text-ink-2 text-lg">{t("home.lead")}</p>
        <div className="flex flex-wrap gap-3">
          <LinkButton href="/connexion" tone="primary">
            {t("signIn")}
          </LinkButton>
          <LinkButton href="/aide">{t("home.help")}</LinkButton>
        </div>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <section className="grid content-start gap-2 rounded-sheet border-margin border-l-4 bg-sheet p-5 shadow-lift">
          <h2 className="font-bold text-xl">{t("home.first")}</h2>
          <p>{t("home.firstText")}</p>
        </section>
        <section className="grid content-start gap-2 rounded-sheet bg-sheet p-5 shadow-lift">
          <h2 className="font-bold text-xl">{t("home.know")}</h2>
          <ul className="grid list-disc gap-1.5 pl-5">
            {POINTS.map((point) => (
              <li key={point}>{t(`home.points.${point}`)}</li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}
