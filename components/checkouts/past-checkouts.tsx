import { PageTitle } from "@/components/shell/page-title";
import { LinkButton } from "@/components/ui/link-button";
import { translatorOf } from "@/lib/i18n/translator";
import type { PastCheckoutView } from "@/lib/reservations/checkout/views";
import { PastCheckout } from "./past-checkout";

const t = translatorOf("checkouts");

/** What the household has validated, press by press: the newest first. */
export function PastCheckouts({
  checkouts,
  planningHref,
}: {
  checkouts: readonly PastCheckoutView[];
  planningHref: string;
}) {
  return (
    <div className="mx-auto grid max-w-[52rem] gap-5">
      <PageTitle
        title={t("title")}
        lead={checkouts.length > 0 ? t("lead") : undefined}
        action={<LinkButton href={planningHref}>{t("back")}</LinkButton>}
      />
      {checkouts.length === 0 ? (
        <p className="rounded-sheet bg-sheet p-6">{t("empty")}</p>
      ) : (
        <ol className="grid gap-4">
          {checkouts.map((checkout) => (
            <li key={checkout.id}>
              <PastCheckout checkout={checkout} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
