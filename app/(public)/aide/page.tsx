import type { Metadata } from "next";
import { publicPage } from "@/app/(public)/door";
import { contactOf } from "@/app/load-shell";
import { HelpPage } from "@/components/front/help-page";
import { translatorOf } from "@/lib/i18n/translator";

export const metadata: Metadata = { title: translatorOf("front")("help.title") };

export default publicPage((commune) => <HelpPage contact={contactOf(commune)} />);
