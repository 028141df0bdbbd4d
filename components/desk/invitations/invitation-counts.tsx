import Link from "next/link";
import type { InvitationsView } from "@/lib/accounts/invitations/views";
import { STATE_NAMES, type StateName } from "@/lib/desk/families/schemas";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("families");

/** Where the guardians stand, each number leading to those whom it counts. */
export function InvitationCounts({ counts }: Pick<InvitationsView, "counts">) {
  return (
    <ul
      aria-label={t("invitations.countsLabel")}
      className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]"
    >
      {counts.map(({ state, count }) => (
        <li key={state}>
          <Link
            href={`/gestion/familles?compte=${nameOf(state)}`}
            prefetch={false}
            className="grid h-full content-start rounded-sheet bg-sheet px-4 py-3 no-underline shadow-lift hover:bg-accent-soft"
          >
            <span className="font-bold text-2xl tabular-nums">{count}</span>
            <span className="text-ink-2">{t(`invitations.counts.${state}`)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function nameOf(state: InvitationsView["counts"][number]["state"]): StateName | undefined {
  return (Object.keys(STATE_NAMES) as StateName[]).find((name) => STATE_NAMES[name] === state);
}
