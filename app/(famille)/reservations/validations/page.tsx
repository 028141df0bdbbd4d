import type { Metadata } from "next";
import { z } from "zod";
import { familyPage } from "@/app/(famille)/door";
import { PastCheckouts } from "@/components/checkouts/past-checkouts";
import { translatorOf } from "@/lib/i18n/translator";
import { listCheckouts } from "@/lib/reservations/checkout/list-checkouts";

export const metadata: Metadata = { title: translatorOf("checkouts")("title") };

export default familyPage(
  async (ctx) => <PastCheckouts checkouts={await listCheckouts(ctx)} planningHref="/reservations" />,
  z.object({}),
);
