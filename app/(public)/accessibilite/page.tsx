import type { Metadata } from "next";
import { publicPage } from "@/app/(public)/door";
import { contactOf } from "@/app/load-shell";
import { AccessibilityPage } from "@/components/front/accessibility-page";
import { translatorOf } from "@/lib/i18n/translator";

export const metadata: Metadata = { title: translatorOf("front")("accessibility.title") };

export default publicPage((commune) => (
  <AccessibilityPage communeName={commune.name} contact={contactOf(commune)} />
));
