"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { buttonLook } from "@/components/ui/button-look";
import { Icon } from "@/components/ui/icon";
import type { EnrolChoice, EnrolView } from "@/lib/desk/enrolments/views";

interface ActivityChoicesProps extends Pick<EnrolView, "choices" | "others"> {
  id: string;
  chosen: readonly string[];
  error: string | undefined;
}

/** The activities for this child, to be ticked; one that the family has asked for is answered at its request. */
export function ActivityChoices({ id, choices, others, chosen, error }: ActivityChoicesProps) {
  const t = useTranslations("families.enrol");
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className="grid gap-1"
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className="mb-1 font-semibold">{t("activities")}</legend>
      {choices.length === 0 && <p>{t("noChoice")}</p>}
      {choices.map((choice) => (
        <Choice key={choice.id} choice={choice} isChosen={chosen.includes(choice.id)} />
      ))}
      {error && (
        <p id={`${id}-error`} className="flex gap-2 font-semibold text-no">
          <Icon name="warning" className="mt-0.5" />
          {error}
        </p>
      )}
      {others.length > 0 && (
        <details>
          <summary className={buttonLook("quiet", "-ml-3 cursor-pointer list-none")}>
            <Icon name="down" />
            {t("others", { count: others.length })}
          </summary>
          <ul className="mt-1 grid gap-1 border-margin border-l-3 pl-4">
            {others.map((other) => (
              <li key={other.id}>
                {other.label} <span className="block text-ink-2 text-sm">{other.reason}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </fieldset>
  );
}

function Choice({ choice, isChosen }: { choice: EnrolChoice; isChosen: boolean }) {
  const t = useTranslations("families.enrol");
  const { id, label, schedule, standing, requestHref } = choice;
  const words = (
    <span>
      {label}
      <span className="block text-ink-2 text-sm">{[schedule, standing].filter(Boolean).join(" · ")}</span>
    </span>
  );
  if (requestHref)
    return (
      <div className="ml-8 grid py-1.5">
        {words}
        <Link
          href={requestHref}
          prefetch={false}
          aria-label={t("askedOf", { activity: label })}
          className="inline-flex min-h-11 items-center underline underline-offset-4"
        >
          {t("asked")}
        </Link>
      </div>
    );
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 py-1.5">
      <input
        type="checkbox"
        name="activityIds[]"
        value={id}
        defaultChecked={isChosen}
        className="mt-1 size-5 shrink-0 accent-accent"
      />
      {words}
    </label>
  );
}
