import type { Metadata } from "next";
import { familyPage } from "@/app/(famille)/door";
import { ContactPage } from "@/components/contacts/contact-page";
import { translatorOf } from "@/lib/i18n/translator";
import { openContactForm } from "@/lib/records/contacts/get-contact-form";
import { KIND_WORDS, newContactSearch } from "@/lib/records/contacts/schemas";
import { addContactAction } from "../actions";

const t = translatorOf("contacts");

export const metadata: Metadata = { title: t("title") };

export default familyPage(async (ctx, { type = "autorisee" }) => {
  const contact = await openContactForm(ctx, KIND_WORDS[type]);
  return <ContactPage contact={contact} save={addContactAction} />;
}, newContactSearch);
