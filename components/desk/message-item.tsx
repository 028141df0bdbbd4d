"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { Icon } from "@/components/ui/icon";
import type { ActionResult } from "@/lib/action-result";
import type { TownHallMessageRow } from "@/lib/messages/views";
import type { MarkHandled } from "./use-marking";

interface MessageItemProps {
  row: TownHallMessageRow;
  /** "il y a 3 jours" */
  age: string;
  busy: boolean;
  problem: string | null;
  mark: MarkHandled;
  /** With scripts the press goes this way. */
  onMark: () => void;
}

/** One question: about what, what the portal had answered, in the family's own words; then what the desk does. */
export function MessageItem({ row, age, busy, problem, mark, onMark }: MessageItemProps) {
  const t = useTranslations("townHall.desk");
  const [answer, markPlainly] = useActionState<ActionResult<unknown> | null, FormData>(mark, null);
  const refusal = problem ?? (answer?.ok === false ? answer.error.message : null);
  const who = { guardian: row.guardian, stamp: row.sentAt };
  const waits = row.handled === null;
  return (
    <article className="grid gap-3 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="font-bold text-lg">{row.about}</h2>
        <p className="text-ink-2 text-sm">
          {t("from", { guardian: row.guardian })} · {row.sentAt} · {age}
        </p>
      </div>
      {row.reason && (
        <p className="text-ink-2">
          {t("reason")} {row.reason}
        </p>
      )}
      <p className="max-w-3xl whitespace-pre-line break-words border-margin border-l-3 pl-4">{row.body}</p>
      {row.handled && <p className="text-ink-2 text-sm">{row.handled}</p>}
      <div className="flex flex-wrap items-center gap-3">
        {row.replyHref ? (
          <a href={row.replyHref} aria-label={t("replyTo", who)} className={buttonLook("primary")}>
            <Icon name="mail" />
            {t("reply")}
          </a>
        ) : (
          <span className="text-ink-2">{t("noAddress")}</span>
        )}
        <form
          action={markPlainly}
          onSubmit={(event) => {
            event.preventDefault();
            onMark();
          }}
        >
          <input type="hidden" name="id" value={row.id} />
          <input type="hidden" name="handled" value={String(waits)} />
          <Button type="submit" busy={busy} aria-label={t(waits ? "handleOf" : "reopenOf", who)}>
            {busy ? t("busy") : t(waits ? "handle" : "reopen")}
          </Button>
        </form>
        {refusal && (
          <p role="alert" className="font-semibold text-no text-sm">
            {refusal}
          </p>
        )}
      </div>
    </article>
  );
}
