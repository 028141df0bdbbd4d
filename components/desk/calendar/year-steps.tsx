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
    <nav aria-label={t("years.step")} className="flex items-center gap-x-3 max-sm:justify-between">
      <LinkButton href={`${path}?annee=${year.previous}`} tone="quiet">
        <Icon name="left" />
        <span className="max-sm:sr-only">{t("years.previous")}</span>
      </LinkButton>
      <span className="font-bold text-xl tabular-nums">{t("years.name", { name: year.name })}</span>
      <LinkButton href={`${path}?annee=${year.next}`} tone="quiet">
        <span className="max-sm:sr-only">{t("years.next")}</span>
        <Icon name="right" />
      </LinkButton>
    </nav>
  );
}
