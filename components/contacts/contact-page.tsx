import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import type { ContactFormView } from "@/lib/records/contacts/views";
import { ContactForm, type SaveContact } from "./contact-form";

const t = translatorOf("contacts");

/** One contact, new or known, on a sheet. */
export function ContactPage({ contact, save }: { contact: ContactFormView; save: SaveContact }) {
  const title = contact.id ? t("changeOf", { name: contact.name }) : t(`addTo.${contact.kind}`);
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "contacts"])}>
      <div className="mx-auto grid w-full max-w-2xl gap-5">
        <PageTitle title={title} lead={t("form.lead")} />
        <div className="rounded-sheet bg-sheet p-5 shadow-lift sm:p-8">
          <ContactForm contact={contact} save={save} />
        </div>
      </div>
    </Catalogue>
  );
}
