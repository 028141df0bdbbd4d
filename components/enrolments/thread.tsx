import { classes } from "@/components/ui/classes";
import type { MessageView } from "@/lib/enrolments/views";

/** What was written about a request, in its order; one's own side stands to the right. */
export function Thread({ messages, empty }: { messages: readonly MessageView[]; empty: string }) {
  if (messages.length === 0) return <p className="text-ink-2">{empty}</p>;
  return (
    <ol className="grid gap-3">
      {messages.map(({ id, by, ours, at, body }) => (
        <li
          key={id}
          className={classes(
            "grid max-w-[36rem] gap-1 rounded-sheet px-4 py-3",
            ours ? "justify-self-end bg-accent-soft" : "justify-self-start bg-off",
          )}
        >
          <p className="text-ink-2 text-sm">
            <span className="font-semibold text-ink">{by}</span> · {at}
          </p>
          <p className="whitespace-pre-line break-words">{body}</p>
        </li>
      ))}
    </ol>
  );
}
