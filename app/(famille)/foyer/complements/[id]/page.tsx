import type { Metadata } from "next";
import { familyPage } from "@/app/(famille)/door";
import { ContactPage } from "@/components/contacts/contact-page";
import { translatorOf } from "@/lib/i18n/translator";
import { getContactForm } from "@/lib/records/contacts/get-contact-form";
import { changeContactAction } from "../actions";

const t = translatorOf("contacts");

export const metadata: Metadata = { title: t("title") };

export default familyPage(async (ctx, _search, { id = "" }) => {
  const contact = await getContactForm(ctx, id);
  return <ContactPage contact={contact} save={changeContactAction} />;
});
