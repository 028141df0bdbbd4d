import type { Metadata } from "next";
import { publicPage } from "@/app/(public)/door";
import { ContactPage } from "@/components/front/contact-page";
import { translatorOf } from "@/lib/i18n/translator";

export const metadata: Metadata = { title: translatorOf("front")("contact.title") };

export default publicPage((commune) => (
  <ContactPage email={commune.contactEmail} phone={commune.contactPhone} />
));
