"use client";

import { useTranslations } from "use-intl";
import { MovedNotice } from "@/components/forms/moved-notice";
import { SavedLine } from "@/components/forms/saved-line";
import type { CapacityOutcome, OverfullDay } from "@/lib/reservations/capacity/views";

/** What a change of places came to: what changed and who was told, or who is there and nothing changed. */
export function OutcomeLines({ outcome, attempts }: { outcome: CapacityOutcome | null; attempts: number }) {
  return (
    <>
      {outcome?.kind === "overfull" && <Overfull outcome={outcome} />}
      <SavedLine attempts={attempts}>
        {outcome?.kind === "changed" && <Changed outcome={outcome} />}
      </SavedLine>
    </>
  );
}

function Changed({
  outcome: { days, opened, told },
}: {
  outcome: Extract<CapacityOutcome, { kind: "changed" }>;
}) {
  const t = useTranslations("openings.change");
  const parts = [
    opened > 0 && t("opened", { count: opened }),
    days > 0 && t("changed", { count: days }),
    told > 0 && t("told", { count: told }),
  ].filter((part) => typeof part === "string");
  return parts.length > 0 ? parts.join(" ") : t("nothing");
}

function Overfull({ outcome }: { outcome: Extract<CapacityOutcome, { kind: "overfull" }> }) {
  const t = useTranslations("openings.overfull");
  const { days, moreDays } = outcome;
  return (
    <MovedNotice answer={outcome}>
      <p className="font-semibold">{t("title")}</p>
      <ul className="grid gap-1">
        {days.map((day) => (
          <li key={day.date}>
            {t("day", { day: day.day, taken: day.taken, offered: day.offered })} <Names day={day} />
          </li>
        ))}
      </ul>
      {moreDays > 0 && <p>{t("moreDays", { count: moreDays })}</p>}
    </MovedNotice>
  );
}

function Names({ day: { names, more } }: { day: OverfullDay }) {
  const t = useTranslations("openings.overfull");
  if (names.length === 0) return null;
  const listed = names.join(", ");
  return more > 0 ? t("more", { names: listed, count: more }) : t("names", { names: listed });
}
