import { translatorOf } from "@/lib/i18n/translator";
import type { PublicActivity, PublicRules } from "@/lib/reservations/regulation/views";
import { Prose } from "./prose";

const t = translatorOf("deskRegulations");

/** The rules that families read, by site and activity; each activity has an address of its own. */
export function RulesPage({ rules: { sites } }: { rules: PublicRules }) {
  return (
    <Prose title={t("public.title")} lead={t("public.lead")}>
      {sites.length === 0 && <p>{t("public.empty")}</p>}
      {sites.length > 0 && (
        <nav aria-label={t("public.summary")} className="grid gap-3 print:hidden">
          {sites.map(({ id, name, activities }) => (
            <div key={id}>
              <p className="font-semibold">{name}</p>
              <ul className="flex flex-wrap gap-x-5">
                {activities.map((activity) => (
                  <li key={activity.id}>
                    <a
                      href={`#prestation-${activity.id}`}
                      className="inline-flex min-h-11 items-center underline underline-offset-4"
                    >
                      {activity.name}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
      )}
      {sites.map(({ id, name, activities }) => (
        <section key={id} aria-labelledby={`site-${id}`} className="grid gap-6">
          <h2 id={`site-${id}`} className="border-rule border-b-2 pb-1 font-bold text-2xl">
            {name}
          </h2>
          {activities.map((activity) => (
            <ActivityRules key={activity.id} activity={activity} />
          ))}
        </section>
      ))}
    </Prose>
  );
}

function ActivityRules({ activity }: { activity: PublicActivity }) {
  const { id, name, when, rules, example, relations, changes, conditions } = activity;
  return (
    <section
      id={`prestation-${id}`}
      aria-labelledby={`nom-${id}`}
      className="grid scroll-mt-6 gap-3 break-inside-avoid"
    >
      <h3 id={`nom-${id}`} className="font-bold text-xl">
        {name}
      </h3>
      <Part title={t("public.when")} sentences={[...when, ...relations]} />
      <Part title={t("public.deadlines")} sentences={example ? [...rules, example] : rules} />
      {changes.length > 0 && <Part title={t("public.changes")} sentences={changes} />}
      {conditions !== "" && (
        <div>
          <h4 className="font-semibold">{t("public.conditions")}</h4>
          <p className="whitespace-pre-line break-words">{conditions}</p>
        </div>
      )}
    </section>
  );
}

function Part({ title, sentences }: { title: string; sentences: readonly string[] }) {
  return (
    <div>
      <h4 className="font-semibold">{title}</h4>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
