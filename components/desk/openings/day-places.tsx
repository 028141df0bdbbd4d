import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import { translatorOf } from "@/lib/i18n/translator";
import type { OpeningDay } from "@/lib/reservations/capacity/views";

const t = translatorOf("openings");

interface DayPlacesProps {
  day: Pick<OpeningDay, "activityId" | "date" | "usual">;
  opening: NonNullable<OpeningDay["opening"]>;
}

/** The places of a day: how many there are, how many are gone, and whose number it is. */
export function DayPlaces({ day: { activityId, date, usual }, opening }: DayPlacesProps) {
  const { capacity, taken, held, free, byHand } = opening;
  const figures = [
    { label: t("day.capacity"), value: capacity },
    { label: t("day.taken"), value: taken },
    { label: t("day.held"), value: held },
    { label: t("day.free"), value: free },
  ];
  return (
    <section aria-labelledby="places" className="grid gap-3 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
      <h2 id="places" className="sr-only">
        {t("day.capacity")}
      </h2>
      <dl className="flex flex-wrap gap-x-10 gap-y-3">
        {figures.map(({ label, value }) => (
          <div key={label}>
            <dt className="text-ink-2 text-sm">{label}</dt>
            <dd className="font-bold text-2xl tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="flex flex-wrap items-center gap-2 text-ink-2">
        {free === 0 && <Badge tone="no">{t("activity.states.full")}</Badge>}
        {byHand && <Badge tone="accent">{t("activity.byHand")}</Badge>}
        {t("day.usual", { places: String(usual) })}
      </p>
      <div>
        <LinkButton href={`/gestion/reservations/jour?jour=${date}&prestation=${activityId}`}>
          {t("day.children")}
        </LinkButton>
      </div>
    </section>
  );
}
