import { LinkButton } from "@/components/ui/link-button";
import { translatorOf } from "@/lib/i18n/translator";
import { Prose, ProseSection } from "./prose";

const t = translatorOf("front");

interface ContactPageProps {
  email: string;
  /** As the commune writes it; null when it has none. */
  phone: string | null;
}

/** How to reach the town hall. */
export function ContactPage({ email, phone }: ContactPageProps) {
  return (
    <Prose title={t("contact.title")} lead={t("contact.lead")}>
      <dl className="grid gap-4">
        <div>
          <dt className="text-ink-2">{t("contact.email")}</dt>
          <dd>
            <a className="inline-flex min-h-11 items-center break-all underline" href={`mailto:${email}`}>
              {email}
            </a>
          </dd>
        </div>
        {phone && (
          <div>
            <dt className="text-ink-2">{t("contact.phone")}</dt>
            <dd>
              <a
                className="inline-flex min-h-11 items-center whitespace-nowrap underline"
                href={`tel:${phone.replace(/[^+\d]/g, "")}`}
              >
                {phone}
              </a>
            </dd>
          </div>
        )}
      </dl>
      <ProseSection title={t("contact.message")}>
        <p>{t("contact.messageText")}</p>
        <div>
          <LinkButton href="/demande">{t("contact.write")}</LinkButton>
        </div>
      </ProseSection>
    </Prose>
  );
}
