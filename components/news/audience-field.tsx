"use client";

import { useTranslations } from "use-intl";
import { Icon } from "@/components/ui/icon";
import type { AudienceChoice } from "@/lib/news/views";

interface AudienceFieldProps {
  /** Of its first choice: an error leads there. */
  id: string;
  choices: readonly AudienceChoice[];
  some: boolean;
  /** What is chosen: "…" of a site, "…/CE2 A" of a class. */
  places: readonly string[];
  error?: string | undefined;
}

const NAME = "places[]";
const row = "flex min-h-11 cursor-pointer items-center gap-3";
const box = "size-5 shrink-0 accent-accent";

/** Whom a post is for. The schools show where "Certaines" is chosen, by the stylesheet alone. */
export function AudienceField({ id, choices, some, places, error }: AudienceFieldProps) {
  const t = useTranslations("news.desk.field");
  return (
    <fieldset className="news-audience grid gap-1">
      <legend className="font-semibold">{t("audience")}</legend>
      <label className={row}>
        <input
          type="radio"
          id={id}
          name="audience"
          value="everyone"
          defaultChecked={!some}
          aria-describedby={error && `${id}-error`}
          className={box}
        />
        {t("everyone")}
      </label>
      <label className={row}>
        <input type="radio" name="audience" value="some" defaultChecked={some} className={box} />
        {t("some")}
      </label>
      {error && (
        <p id={`${id}-error`} className="flex gap-2 font-semibold text-no">
          <Icon name="warning" className="mt-0.5" />
          {error}
        </p>
      )}
      <div className="news-places gap-4 border-rule border-l-3 py-1 pl-4">
        {choices.map((choice) => (
          <SitePlaces key={choice.siteId} choice={choice} places={places} />
        ))}
      </div>
    </fieldset>
  );
}

function SitePlaces({ choice, places }: { choice: AudienceChoice; places: readonly string[] }) {
  const t = useTranslations("news.desk.field");
  const { siteId, name, classes } = choice;
  return (
    <div className="grid gap-1">
      <label className={`${row} font-semibold`}>
        <input
          type="checkbox"
          name={NAME}
          value={siteId}
          defaultChecked={places.includes(siteId)}
          className={box}
        />
        {name}
      </label>
      {classes.length > 0 && (
        <fieldset className="pl-8">
          <legend className="sr-only">{t("classesOf", { site: name })}</legend>
          <div className="flex flex-wrap gap-x-5">
            {classes.map((className) => (
              <label key={className} className={row}>
                <input
                  type="checkbox"
                  name={NAME}
                  value={`${siteId}/${className}`}
                  defaultChecked={places.includes(`${siteId}/${className}`)}
                  className={box}
                />
                {className}
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </div>
  );
}
