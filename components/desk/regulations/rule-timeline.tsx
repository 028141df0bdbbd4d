"use client";

import { useTranslations } from "use-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { classes } from "@/components/ui/classes";
import { LinkButton } from "@/components/ui/link-button";
import type { RuleItem } from "@/lib/reservations/regulation/views";

const LOOKS: Record<RuleItem["standing"], { tone: BadgeTone; word: "now" | "toCome" | "past" }> = {
  "in-force": { tone: "ok", word: "now" },
  "to-come": { tone: "accent", word: "toCome" },
  past: { tone: "off", word: "past" },
};

interface RuleTimelineProps {
  /** The regulation's. */
  id: string;
  rules: readonly RuleItem[];
  mayChange: boolean;
}

/** The rules from the first to the last, along a line. */
export function RuleTimeline({ id, rules, mayChange }: RuleTimelineProps) {
  const t = useTranslations("deskRegulations");
  if (rules.length === 0) return <p>{t("noRule")}</p>;
  return (
    <ol className="ml-2 border-rule border-l-3">
      {rules.map((rule) => (
        <li key={rule.from} className="relative grid gap-2 pb-6 pl-6 last:pb-0">
          <span
            aria-hidden="true"
            className={classes(
              "absolute top-1.5 -left-[0.6rem] size-4 rounded-full border-3 border-sheet",
              rule.standing === "in-force" ? "bg-ok" : rule.standing === "past" ? "bg-edge" : "bg-accent",
            )}
          />
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
            {rule.since}
            <Badge tone={LOOKS[rule.standing].tone}>{t(`file.${LOOKS[rule.standing].word}`)}</Badge>
          </p>
          <ul className="grid gap-0.5">
            {rule.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {rule.bound && <p className="text-ink-2 text-sm">{t("file.bound")}</p>}
          {mayChange && !rule.bound && <RuleLinks id={id} rule={rule} canRemove={rules.length > 1} />}
        </li>
      ))}
    </ol>
  );
}

function RuleLinks({ id, rule, canRemove }: { id: string; rule: RuleItem; canRemove: boolean }) {
  const t = useTranslations("deskRegulations.file");
  const date = rule.name;
  return (
    <p className="flex flex-wrap gap-x-2">
      <LinkButton
        href={`/gestion/reglements/${id}/regle?depuis=${rule.from}`}
        tone="quiet"
        className="-ml-5"
        aria-label={t("changeOf", { date })}
      >
        {t("change")}
      </LinkButton>
      {canRemove && (
        <LinkButton
          href={`/gestion/reglements/${id}/retirer?depuis=${rule.from}`}
          tone="danger"
          aria-label={t("removeOf", { date })}
        >
          {t("remove")}
        </LinkButton>
      )}
    </p>
  );
}
