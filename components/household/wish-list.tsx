import { PressForm } from "@/components/forms/press-form";
import type { SendForm } from "@/components/forms/use-answer";
import { translatorOf } from "@/lib/i18n/translator";
import type { WishView } from "@/lib/records/changes/views";

const t = translatorOf("records");

interface WishListProps {
  wishes: readonly WishView[];
  /** The page to come back to. */
  tab: "responsables" | "enfants";
  withdraw: SendForm;
}

/** What was asked for and does not count yet, beside what counts meanwhile; each can be taken back. */
export function WishList({ wishes, tab, withdraw }: WishListProps) {
  if (wishes.length === 0) return null;
  return (
    <div className="grid gap-2 rounded-xl bg-ask-soft px-4 py-3 text-ask-note">
      <h3 className="font-semibold">{t("wish.title")}</h3>
      <ul className="grid gap-2">
        {wishes.map(({ changeId, label, text, standing, awaits }) => (
          <li key={changeId} className="flex flex-wrap items-center justify-between gap-x-4">
            <span className="min-w-0 break-words">{t(`wish.${awaits}`, { label, text, standing })}</span>
            <PressForm
              action={withdraw}
              fields={{ changeId, tab }}
              tone="quiet"
              label={t("wish.withdrawOf", { label })}
              className="-mx-5"
            >
              {t("wish.withdraw")}
            </PressForm>
          </li>
        ))}
      </ul>
    </div>
  );
}
