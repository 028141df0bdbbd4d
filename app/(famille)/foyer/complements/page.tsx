import type { Metadata } from "next";
import { familyPage } from "@/app/(famille)/door";
import { ContactList } from "@/components/contacts/contact-list";
import { RemovedNotice } from "@/components/contacts/removed-notice";
import { ConfirmBanner } from "@/components/household/confirm-banner";
import { HouseholdTabs } from "@/components/household/household-tabs";
import { Alert } from "@/components/ui/alert";
import { Catalogue } from "@/components/ui/catalogue";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { getConfirmation } from "@/lib/records/confirmation/find-confirmation";
import { listContacts } from "@/lib/records/contacts/list-contacts";
import { contactsSearch } from "@/lib/records/contacts/schemas";
import { confirmFileAction } from "../actions";
import { moveContactAction, removeContactAction, restoreContactAction } from "./actions";

const t = translatorOf("contacts");
const records = translatorOf("records");
const actions = { move: moveContactAction, remove: removeContactAction };

export const metadata: Metadata = { title: t("title") };

export default familyPage(async (ctx, { fait, retire }) => {
  const [contacts, confirmation] = await Promise.all([
    listContacts(ctx, { removedId: retire }),
    getConfirmation(ctx),
  ]);
  const { removed } = contacts;
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "contacts"])}>
      <div className="grid gap-5">
        <HouseholdTabs current="contacts" />
        {removed && <RemovedNotice removed={removed} restore={restoreContactAction} />}
        {fait && (
          <Alert tone="success" live="status">
            {fait === "confirme" ? records("done.confirme") : t(`done.${fait}`)}
          </Alert>
        )}
        <ConfirmBanner confirmation={confirmation} tab="contacts" confirm={confirmFileAction} />
        <div className="grid items-start gap-5 xl:grid-cols-2">
          <ContactList kind="pickup" contacts={contacts} actions={actions} />
          <ContactList kind="emergency" contacts={contacts} actions={actions} />
        </div>
        <p className="text-ink-2 text-sm">{t("privacy")}</p>
      </div>
    </Catalogue>
  );
}, contactsSearch);
