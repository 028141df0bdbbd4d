import type { Metadata } from "next";
import { publicPage } from "@/app/(public)/door";
import { contactOf } from "@/app/load-shell";
import { LegalPage } from "@/components/front/legal-page";
import { translatorOf } from "@/lib/i18n/translator";

export const metadata: Metadata = { title: translatorOf("front")("legal.title") };

export default publicPage((commune) => <LegalPage communeName={commune.name} contact={contactOf(commune)} />);
