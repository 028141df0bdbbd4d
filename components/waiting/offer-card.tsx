"use client";

import { useTranslations } from "use-intl";
import { LinkButton } from "@/components/ui/link-button";
import type { AskAgainInput, OfferInput } from "@/lib/reservations/waiting/schemas";
import type { OfferView } from "@/lib/reservations/waiting/views";
import { OneTap, type OneTapAction } from "./one-tap";

interface OfferCardProps {
  offer: OfferView;
  accept: OneTapAction<OfferInput>;
  decline: OneTapAction<OfferInput>;
  askAgain: OneTapAction<AskAgainInput>;
  /** The week of the place. */
  planningHref: string;
}

/** The place that was kept for a family, and its two answers; or what became of it. */
export function OfferCard({ offer, accept, decline, askAgain, planningHref }: OfferCardProps) {
  const t = useTranslations("waiting");
  const { entryId, key, state, next } = offer;
  const facts = [
    [t("child"), offer.childName],
    [t("activity"), offer.activityName],
    [t("day"), offer.day],
    [t("hours"), offer.hours],
  ] as const;
  return (
    <div className="mx-auto grid max-w-2xl gap-5">
      <h1 className="font-bold text-2xl sm:text-[2rem]">{t(`title.${state}`)}</h1>
      <div className="grid gap-6 rounded-sheet border-margin border-l-3 bg-sheet p-5 shadow-lift sm:p-8">
        <p className={state === "live" ? "font-semibold text-lg" : "text-lg"}>{offer.message}</p>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2">
          {facts.map(([term, words]) => (
            <div key={term} className="col-span-2 grid grid-cols-subgrid">
              <dt className="text-ink-2">{term}</dt>
              <dd className="font-semibold">{words}</dd>
            </div>
          ))}
        </dl>
        {offer.surcharge && <p className="font-semibold">{offer.surcharge}</p>}
        {next?.kind === "ask-again" && <p className="text-ink-2">{t("askAgainHint")}</p>}
        {next && next.kind !== "ask-again" && <p>{next.message}</p>}
        <div className="flex flex-wrap gap-3">
          {state === "live" ? (
            <>
              <OneTap action={accept} input={{ entryId }} label={t("accept")} tone="primary" />
              <OneTap action={decline} input={{ entryId }} label={t("decline")} tone="outline" />
            </>
          ) : (
            <>
              {next?.kind === "ask-again" && (
                <OneTap action={askAgain} input={{ entryId, key }} label={t("askAgain")} tone="primary" />
              )}
              <LinkButton href={planningHref} className="min-h-13 max-sm:w-full">
                {t("planning")}
              </LinkButton>
            </>
          )}
        </div>
        {state === "live" && (
          <p className="text-ink-2">
            {t("passedOn")}
            <br />
            {t("payment")}
          </p>
        )}
      </div>
    </div>
  );
}
