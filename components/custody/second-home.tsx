"use client";

import { useTranslations } from "use-intl";
import type { SendForm } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { TextInput } from "@/components/ui/text-input";
import type { ChildHome, ChildHomesView, FoundHomes } from "@/lib/desk/custody/views";
import { LinkForm } from "./link-form";

export interface HomeSearch {
  /** What was typed. */
  query: string;
  found: FoundHomes;
  /** The household that was chosen, before it is confirmed. */
  chosen: ChildHome | null;
}

interface SecondHomeProps {
  child: ChildHomesView["child"];
  path: string;
  search: HomeSearch;
  link: SendForm;
}

/** Looks for the other household, chooses it, confirms: addresses all the way, and one form at the end. */
export function SecondHome({ child, path, search: { query, found, chosen }, link }: SecondHomeProps) {
  const t = useTranslations("custody.second");
  return (
    <section aria-labelledby="second" className="grid gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:p-7">
      <h2 id="second" className="font-bold text-xl">
        {t("title")}
      </h2>
      {chosen ? (
        <LinkForm child={child} home={chosen} cancelHref={path} link={link} />
      ) : (
        <>
          <search>
            <form
              action={path}
              method="get"
              className="grid max-w-2xl items-end gap-4 sm:grid-cols-[minmax(0,1fr)_auto]"
            >
              <Field id="parent" label={t("label")} hint={t("hint")}>
                <TextInput
                  id="parent"
                  type="search"
                  name="q"
                  defaultValue={query}
                  maxLength={100}
                  autoComplete="off"
                  aria-describedby="parent-hint"
                />
              </Field>
              <Button type="submit" tone="primary" className="min-h-12">
                {t("submit")}
              </Button>
            </form>
          </search>
          {query && <Results path={path} query={query} found={found} />}
        </>
      )}
    </section>
  );
}

function Results({ path, query, found }: { path: string; query: string; found: FoundHomes }) {
  const t = useTranslations("custody");
  if (found.homes.length === 0) return <p role="status">{t("second.none", { query })}</p>;
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold">{t("second.results")}</h3>
      <ul className="grid divide-y divide-rule">
        {found.homes.map((home) => {
          const name = home.guardians;
          return (
            <li key={home.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5">
              <span>{name}</span>
              <LinkButton href={`${path}?foyer=${home.id}`} aria-label={t("second.chooseOf", { name })}>
                {t("second.choose")}
              </LinkButton>
            </li>
          );
        })}
      </ul>
      {found.more && <p className="text-ink-2">{t("second.more", { count: String(found.homes.length) })}</p>}
    </div>
  );
}
