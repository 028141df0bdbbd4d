"use client";

import { useTranslations } from "use-intl";
import { Toast } from "@/components/ui/toast";
import type { TownHallMessageRow } from "@/lib/messages/views";
import { MessageItem } from "./message-item";
import { type MarkHandled, useMarking } from "./use-marking";

interface MessageListProps {
  rows: readonly TownHallMessageRow[];
  mark: MarkHandled;
  /** Said when there is no row, with what comes here. */
  empty: string;
}

/** What the families asked, one under the other; what is marked leaves the list, and can be taken back at once. */
export function MessageList({ rows, mark, empty }: MessageListProps) {
  const t = useTranslations("townHall.desk");
  const { marking, problem, last, press } = useMarking(mark, t("lost"));
  return (
    <>
      {rows.length === 0 ? (
        <p className="rounded-sheet bg-sheet p-6 shadow-lift">{empty}</p>
      ) : (
        <ul className="grid gap-4 pb-16">
          {rows.map((row) => (
            <li key={row.id}>
              <MessageItem
                row={row}
                busy={marking === row.id}
                problem={problem?.id === row.id ? problem.message : null}
                onMark={() => press(row, row.handled === null)}
              />
            </li>
          ))}
        </ul>
      )}
      <Toast
        action={
          last && (
            <button
              type="button"
              className="min-h-11 font-semibold text-night-link underline underline-offset-3"
              onClick={() => press(last.row, !last.handled)}
            >
              {t("undo")}
            </button>
          )
        }
      >
        {last && t(last.handled ? "done" : "reopened", { guardian: last.row.guardian })}
      </Toast>
    </>
  );
}
