import type { SendForm } from "@/components/forms/use-answer";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import { translatorOf } from "@/lib/i18n/translator";
import type { GuardianCard as Card, PhoneView } from "@/lib/records/guardians/views";
import { Fact } from "./fact";
import { WishList } from "./wish-list";

const t = translatorOf("records");

/** One guardian: who, where, how to reach them, and what waits. */
export function GuardianCard({ guardian, withdraw }: { guardian: Card; withdraw: SendForm }) {
  const { id, name, isSelf, receivesBills, birthDate, address, email, employer, wishes, missing } = guardian;
  return (
    <section
      aria-labelledby={id}
      className="grid content-start gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6"
    >
      <div className="grid gap-1.5">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <h2 id={id} className="min-w-0 flex-1 basis-32 break-words font-bold text-xl">
            {name}
          </h2>
          <LinkButton
            href={`/foyer/responsables/${id}`}
            aria-label={t("guardians.editOf", { name })}
            className="shrink-0"
          >
            {t("guardians.edit")}
          </LinkButton>
        </div>
        <div className="flex flex-wrap gap-2 empty:hidden">
          {isSelf && <Badge tone="accent">{t("guardians.self")}</Badge>}
          {receivesBills && <Badge tone="ok">{t("guardians.bills")}</Badge>}
        </div>
      </div>
      {missing.length > 0 && (
        <p className="text-ink-2">{t("guardians.missing", { fields: missing.join(", ") })}</p>
      )}
      <WishList wishes={wishes} tab="responsables" withdraw={withdraw} />
      <dl className="grid gap-3 sm:grid-cols-2">
        <Fact label={t("fields.birthDate")}>{birthDate ?? t("values.empty")}</Fact>
        <Fact label={t("fields.email")}>
          {email ? (
            <a href={`mailto:${email}`} className="text-accent underline">
              {email}
            </a>
          ) : (
            t("values.empty")
          )}
        </Fact>
        <Fact label={t("fields.mobilePhone")}>{phone(guardian.mobile)}</Fact>
        <Fact label={t("fields.landline")}>{phone(guardian.landline)}</Fact>
        <Fact label={t("guardians.address")}>
          {address.length > 0
            ? address.map((line) => (
                <span key={line} className="block">
                  {line}
                </span>
              ))
            : t("values.empty")}
        </Fact>
        <Fact label={t("guardians.employer")}>
          <span className="block">{employer ?? t("values.empty")}</span>
          {[guardian.employerMobile, guardian.employerLandline].map(
            (one) =>
              one && (
                <span key={one.href} className="block">
                  {phone(one)}
                </span>
              ),
          )}
        </Fact>
      </dl>
    </section>
  );
}

function phone(view: PhoneView | null) {
  if (!view) return t("values.empty");
  return (
    <a href={view.href} className="text-accent underline">
      {view.text}
    </a>
  );
}
