import type { Metadata } from "next";
import { familyPage } from "@/app/(famille)/door";
import { Home } from "@/components/home/home";
import { getHome } from "@/lib/home/get-home";
import { translatorOf } from "@/lib/i18n/translator";

export const metadata: Metadata = { title: translatorOf("home")("pageTitle") };

export default familyPage(async (ctx) => <Home home={await getHome(ctx)} />);
