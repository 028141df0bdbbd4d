import type { Metadata } from "next";
import { publicPage } from "@/app/(public)/door";
import { contactOf } from "@/app/load-shell";
import { DataPage } from "@/components/front/data-page";
import { translatorOf } from "@/lib/i18n/translator";

export const metadata: Metadata = { title: translatorOf("front")("data.title") };

export default publicPage((commune) => <DataPage communeName={commune.name} contact={contactOf(commune)} />);
