"use client";

import { useTranslations } from "use-intl";
import type { SendForm } from "@/components/forms/use-answer";
import { LinkButton } from "@/components/ui/link-button";
import type { ChildHomesView } from "@/lib/desk/custody/views";
import { CustodyForm } from "./custody-form";
import { type HomeSearch, SecondHome } from "./second-home";
import { UnlinkForm } from "./unlink-form";

interface ChildHomesProps {
  view: ChildHomesView;
  /** Address of the page itself. */
  path: string;
  search: HomeSearch;
  actions: Readonly<Record<"link" | "unlink" | "setCustody", SendForm>>;
}

/** Where a child lives: its households, the way to a second one, and the calendar between the two. */
export function ChildHomes({ view, path, search, actions }: ChildHomesProps) {
  const t = useTranslations("custody");
  const { child, homes, calendar, today } = view;
  const isShared = homes.length > 1;
  return (
    <>
      <section aria-labelledby="foyers" className="grid gap-3">
        <h2 id="foyers" className="font-bold text-xl">
          {t("homes", { count: homes.length })}
        </h2>
        <div className="grid items-start gap-4 lg:grid-cols-2">
          {homes.map((home) => (
            <article key={home.id} className="grid gap-3 rounded-sheet bg-sheet p-5 shadow-lift">
              <div>
                <h3 className="font-bold text-lg">{home.name}</h3>
                {home.guardians !== home.name && <p className="text-ink-2">{home.guardians}</p>}
              </div>
              <div>
                <LinkButton
                  href={`/gestion/familles/${home.id}`}
                  aria-label={t("openOf", { name: home.name })}
                >
                  {t("open")}
                </LinkButton>
              </div>
              {isShared && <UnlinkForm child={child} home={home} unlink={actions.unlink} />}
            </article>
          ))}
        </div>
      </section>
      {isShared ? (
        <CustodyForm
          child={child}
          homes={homes}
          calendar={calendar}
          today={today}
          setCustody={actions.setCustody}
        />
      ) : (
        <SecondHome child={child} path={path} search={search} link={actions.link} />
      )}
    </>
  );
}
