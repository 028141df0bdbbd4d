import { Icon } from "@/components/ui/icon";
import { LinkButton } from "@/components/ui/link-button";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("deskCalendar");

interface YearStepsProps {
  path: string;
  year: { name: string; previous: number; next: number };
}

/** The school year that is shown, and the ways to those beside it. */
export function YearSteps({ path, year }: YearStepsProps) {
  return (
    <nav aria-label={t("years.step")} className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <LinkButton href={`${path}?annee=${year.previous}`} tone="quiet">
        <Icon name="left" />
        {t("years.previous")}
      </LinkButton>
      <span className="font-bold text-xl tabular-nums">{t("years.name", { name: year.name })}</span>
      <LinkButton href={`${path}?annee=${year.next}`} tone="quiet">
        {t("years.next")}
        <Icon name="right" />
      </LinkButton>
    </nav>
  );
}
