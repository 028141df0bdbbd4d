import { Icon } from "@/components/ui/icon";
import { translatorOf } from "@/lib/i18n/translator";
import type { PastCheckoutView } from "@/lib/reservations/checkout/views";

const t = translatorOf("checkouts");

/** One press on "Valider": what it gave, with every date at a press, and what it could not give, with the reason. */
export function PastCheckout({ checkout }: { checkout: PastCheckoutView }) {
  const { at, by, granted, refused } = checkout;
  return (
    <article className="rounded-sheet bg-sheet px-5 py-4 shadow-lift">
      <h2 className="font-bold text-lg">{t("at", { at })}</h2>
      {by && <p className="text-ink-2">{t("by", { name: by })}</p>}
      {granted.length === 0 && <p className="mt-1">{t("nothing")}</p>}
      <Granted title={t("bookings")} groups={granted.filter(({ kind }) => kind === "book")} />
      <Granted title={t("cancellations")} groups={granted.filter(({ kind }) => kind === "cancel")} />
      {refused.length > 0 && (
        <section className="mt-3">
          <h3 className="font-semibold text-ink-2">{t("refused", { count: refused.length })}</h3>
          <ul className="basket-problems">
            {refused.map(({ key, what, reason }) => (
              <li key={key}>
                <Icon name="warning" className="mt-0.5" />
                <span className="min-w-0 flex-1">
                  <strong>{what}</strong> · {reason}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

function Granted({ title, groups }: { title: string; groups: PastCheckoutView["granted"] }) {
  if (groups.length === 0) return null;
  return (
    <section className="mt-3">
      <h3 className="font-semibold text-ink-2">{title}</h3>
      <ul className="divide-y divide-rule">
        {groups.map(({ key, count, activityName, childName, months, surcharges }) => (
          <li key={key}>
            <details>
              <summary className="min-h-11 cursor-pointer py-2.5">
                <span className="basket-count">{count}</span>
                <strong>{activityName}</strong>
                <span className="text-ink-2"> · {childName}</span>
              </summary>
              <dl className="grid gap-2 pb-3">
                {months.map(({ month, dates }) => (
                  <div key={month}>
                    <dt className="text-ink-2">{month}</dt>
                    <dd>
                      <ul className="basket-dates">
                        {dates.map((date) => (
                          <li key={date}>{date}</li>
                        ))}
                      </ul>
                    </dd>
                  </div>
                ))}
              </dl>
            </details>
            {surcharges.map((surcharge) => (
              <p key={surcharge} className="pb-2 font-semibold text-sm">
                {surcharge}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
