import Link from "next/link";
import { translatorOf } from "@/lib/i18n/translator";
import type { WaitingRow } from "@/lib/reservations/capacity/views";

const t = translatorOf("openings");

interface WaitingListProps {
  queue: readonly WaitingRow[];
  /** Whether the families' files may be opened. */
  filesOpen: boolean;
}

/** Who waits for a place of a day, in order. */
export function WaitingList({ queue, filesOpen }: WaitingListProps) {
  return (
    <section aria-labelledby="attente" className="grid gap-3 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
      <h2 id="attente" className="font-bold text-xl">
        {t("queue.title", { count: queue.length })}
      </h2>
      {queue.length === 0 && <p>{t("queue.none")}</p>}
      <ol className="list-inside list-decimal">
        {queue.map(({ id, child, householdId, state }) => (
          <li key={id} className="border-rule border-b py-1 last:border-0">
            {filesOpen ? (
              <Link
                href={`/gestion/familles/${householdId}`}
                prefetch={false}
                className="inline-flex min-h-11 items-center underline underline-offset-4"
              >
                {child}
              </Link>
            ) : (
              child
            )}
            <span className="text-ink-2"> · {state}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
