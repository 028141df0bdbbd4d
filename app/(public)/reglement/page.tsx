import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { showPublic } from "@/app/(public)/door";
import { RulesPage } from "@/components/front/rules-page";
import { enterToReadAsVisitor, requestedCommune } from "@/lib/door";
import { translatorOf } from "@/lib/i18n/translator";
import { listPublicRules } from "@/lib/reservations/regulation/list-public-rules";

export const metadata: Metadata = { title: translatorOf("deskRegulations")("public.title") };

export default async function Page(): Promise<ReactNode> {
  const commune = await requestedCommune();
  if (!commune) notFound();
  const admission = await enterToReadAsVisitor(listPublicRules);
  if (admission.kind !== "admitted") notFound();
  return showPublic(commune, <RulesPage rules={admission.value} />);
}
