"use client";

import { useTranslations } from "use-intl";
import { MessageItem } from "@/components/desk/message-item";
import { type MarkHandled, useMarking } from "@/components/desk/use-marking";
import { Toast } from "@/components/ui/toast";
import type { InboxEntry } from "@/lib/desk/requests/views";
import { RequestItem } from "./request-item";

interface RequestListProps {
  entries: readonly InboxEntry[];
  mark: MarkHandled;
  /** Said when there is no entry, with what comes here. */
  empty: string;
}

/** What families wait for, one under the other; a question that is marked leaves the list, and can be taken back. */
export function RequestList({ entries, mark, empty }: RequestListProps) {
  const t = useTranslations("townHall.desk");
  const { marking, problem, last, press } = useMarking(mark, t("lost"));
  return (
    <>
      {entries.length === 0 ? (
        <p className="rounded-sheet bg-sheet p-6 shadow-lift">{empty}</p>
      ) : (
        <ul className="grid gap-4 pb-16">
          {entries.map((entry) => (
            <li key={entry.id}>
              {entry.kind === "messages" ? (
                <MessageItem
                  row={entry.message}
                  age={entry.age}
                  busy={marking === entry.id}
                  problem={problem?.id === entry.id ? problem.message : null}
                  mark={mark}
                  onMark={() => press(entry.message, entry.message.handled === null)}
                />
              ) : (
                <RequestItem entry={entry} />
              )}
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
