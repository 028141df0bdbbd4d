"use client";

import { useTranslations } from "use-intl";
import { Icon } from "@/components/ui/icon";
import { LinkButton } from "@/components/ui/link-button";

/** One day back, one day on, and back to the next day that opens. */
export function DaySteps({ path, previous, next }: { path: string; previous: string; next: string }) {
  const t = useTranslations("staff.numbers");
  return (
    <nav className="flex gap-2">
      <LinkButton href={`${path}?jour=${previous}`} aria-label={t("previousDay")}>
        <Icon name="left" />
      </LinkButton>
      <LinkButton href={path}>{t("today")}</LinkButton>
      <LinkButton href={`${path}?jour=${next}`} aria-label={t("nextDay")}>
        <Icon name="right" />
      </LinkButton>
    </nav>
  );
}
