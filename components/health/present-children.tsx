import { LinkButton } from "@/components/ui/link-button";
import { translatorOf } from "@/lib/i18n/translator";
import type { PresentChild } from "@/lib/records/health/views";

const t = translatorOf("care");

/** The children expected today who have something on their health: who they are and what they come for. */
export function PresentChildren({ present }: { present: readonly PresentChild[] }) {
  if (present.length === 0) return <p className="text-ink-2">{t("desk.none")}</p>;
  return (
    <ul className="grid rounded-sheet bg-sheet px-5 py-2 shadow-lift">
      {present.map(({ id, name, activities }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-rule border-b py-2 last:border-0"
        >
          <span className="min-w-0 break-words">
            <span className="font-semibold">{name}</span>
            <span className="block text-ink-2 text-sm">{activities.join(", ")}</span>
          </span>
          <LinkButton href={`/gestion/sante/${id}`} tone="quiet" aria-label={t("desk.see", { name })}>
            {t("desk.look")}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
