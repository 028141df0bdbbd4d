import { PageTitle } from "@/components/shell/page-title";
import { LinkButton } from "@/components/ui/link-button";
import { TabLinks } from "@/components/ui/tab-links";
import type { AskableLine, AskListView } from "@/lib/enrolments/views";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("enrolments");

/** What may be asked for a child. */
export function AskList({ list }: { list: AskListView }) {
  const { child, children, activities } = list;
  return (
    <div className="grid gap-5">
      <PageTitle
        title={t("askPage.title")}
        lead={t("askPage.lead")}
        action={
          <LinkButton href="/inscriptions" tone="quiet">
            {t("askPage.back")}
          </LinkButton>
        }
      />
      <TabLinks
        label={t("askPage.children")}
        tabs={children.map(({ firstName, href, current }) => ({ label: firstName, href, current }))}
      />
      {activities.length === 0 ? (
        <p className="rounded-sheet bg-sheet p-5 shadow-lift">
          {t("askPage.none", { child: child.firstName })}
        </p>
      ) : (
        <ul className="grid gap-3">
          {activities.map((activity) => (
            <Activity key={activity.id} activity={activity} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Activity({ activity: { name, site, schedule, audience, href } }: { activity: AskableLine }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-sheet bg-sheet p-5 shadow-lift">
      <div className="min-w-0">
        <h2 className="font-bold text-lg">{name}</h2>
        <p className="text-ink-2">
          {site} · {schedule}
        </p>
        {audience && <p className="text-ink-2">{audience}</p>}
      </div>
      <LinkButton
        href={href}
        className="max-sm:w-full"
        aria-label={t("askPage.chooseOf", { activity: name })}
      >
        {t("askPage.choose")}
      </LinkButton>
    </li>
  );
}
