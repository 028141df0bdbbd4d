import Link from "next/link";
import { PlaceMark } from "@/components/planning/place-sprite";
import { Avatar } from "@/components/ui/avatar";
import { LinkButton } from "@/components/ui/link-button";
import type { HomeChild, HomeDay, HomeEntry } from "@/lib/home/views";
import { translatorOf } from "@/lib/i18n/translator";
import type { PlaceState } from "@/lib/reservations/rules/facts";

const t = translatorOf("home");

/** The circle that the planning shows for the same place. */
const MARKS: Record<HomeEntry["state"], PlaceState> = {
  reserved: "reserved",
  asked: "book-requested",
  cancelling: "cancel-requested",
  "other-household": "not-bookable",
};

/** A child's next days at a glance: what it has, what is only asked for, and the days with nothing. */
export function NextDays({ child: { child, days } }: { child: HomeChild }) {
  const headingId = `home-${child.id}`;
  return (
    <section aria-labelledby={headingId} className="rounded-sheet bg-sheet px-5 py-4 shadow-lift">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h3 id={headingId} className="flex items-center gap-2.5 font-bold text-lg">
          <Avatar initials={child.initials} hue={child.hue} />
          {child.firstName}
        </h3>
        <LinkButton
          href={`/reservations?enfant=${child.id}`}
          aria-label={t("planningOf", { child: child.firstName })}
        >
          {t("planning")}
        </LinkButton>
      </div>
      {days.length === 0 ? (
        <p className="mt-2 text-ink-2">{t("none")}</p>
      ) : (
        <ul className="mt-2 divide-y divide-rule">
          {days.map((day) => (
            <Day key={day.date} day={day} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Day({ day: { label, href, entries } }: { day: HomeDay }) {
  return (
    <li className="grid grid-cols-[6.25rem_minmax(0,1fr)] gap-x-3 py-1 sm:grid-cols-[8rem_minmax(0,1fr)]">
      <Link
        href={href}
        prefetch={false}
        className="inline-flex min-h-11 items-center font-semibold underline-offset-4 hover:underline"
      >
        {label}
      </Link>
      {entries.length === 0 ? (
        <p className="flex min-h-11 items-center text-ink-2">{t("nothing")}</p>
      ) : (
        <ul className="grid gap-1 self-center py-1.5">
          {entries.map(({ activityId, name, hours, state }) => (
            <li key={activityId} className="flex items-center gap-2.5">
              <PlaceMark look={MARKS[state]} />
              <span className="min-w-0">
                {name} <span className="whitespace-nowrap text-ink-2">{hours}</span>
                <span className={state === "reserved" ? "sr-only" : "block text-ink-2 text-sm"}>
                  {state === "reserved" ? `, ${t("state.reserved")}` : t(`state.${state}`)}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
