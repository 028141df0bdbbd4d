"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { LinkButton } from "@/components/ui/link-button";
import type { ChildCard } from "@/lib/desk/families/views";

interface ChildItemProps {
  child: ChildCard;
  /** For who may link households, and for who may enrol. */
  homesHref: string | null;
  enrolHref: string | null;
}

/** A child: class, what it is enrolled in and how much is reserved, and the ways to enrol it and to its households. */
export function ChildItem({ child, homesHref, enrolHref }: ChildItemProps) {
  const t = useTranslations("families.file");
  return (
    <article className="grid gap-3 rounded-sheet bg-sheet p-5 shadow-lift">
      <div>
        <h3 className="font-bold text-lg">{child.name}</h3>
        <p className="text-ink-2">
          {child.place} · {t("born", { date: child.born })}
        </p>
      </div>
      <p className="font-semibold">{t("reservations", { count: child.upcoming })}</p>
      <div className="grid gap-1">
        <h4 className="text-ink-2">{t("enrolments")}</h4>
        {child.enrolments.length === 0 ? (
          <p>{t("noEnrolment")}</p>
        ) : (
          <ul className="grid gap-1">
            {child.enrolments.map(({ id, activity, site, span }) => (
              <li key={id}>
                {t("enrolment", { activity, site })} <span className="text-ink-2 text-sm">{span}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {enrolHref && (
        <p>
          <LinkButton href={enrolHref} aria-label={t("enrolOf", { name: child.name })}>
            {t("enrol")}
          </LinkButton>
        </p>
      )}
      {homesHref && (
        <p>
          <Link
            href={homesHref}
            prefetch={false}
            aria-label={t("homesOf", { name: child.name })}
            className="inline-flex min-h-11 items-center underline underline-offset-4"
          >
            {t("homes")}
          </Link>
        </p>
      )}
      {child.otherHouseholdId && (
        <p>
          <Link
            href={`/gestion/familles/${child.otherHouseholdId}`}
            prefetch={false}
            className="inline-flex min-h-11 items-center underline underline-offset-4"
          >
            {t("otherHousehold")}
          </Link>
        </p>
      )}
    </article>
  );
}
