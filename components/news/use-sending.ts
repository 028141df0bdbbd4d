"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ActionResult } from "@/lib/action-result";

/** What happens to a file that was chosen, in words. */
export interface Sending {
  /** The one on its way; empty when none is. */
  status: string;
  refusals: readonly string[];
}

const ACTION = "/api/fichiers";
/** The server's own limit (lib/files/limits.ts): said before ten megabytes have gone over a slow line. */
const LIMIT = 10 * 1024 * 1024;

/** Sends chosen files one after the other, and brings the page anew: what is typed beside them stays. */
export function useSending(newsId: string, kind: "image" | "fichier") {
  const t = useTranslations("news.desk.file");
  const router = useRouter();
  const [sending, setSending] = useState<Sending>({ status: "", refusals: [] });

  const send = async (files: readonly File[]) => {
    const refusals: string[] = [];
    let last = "";
    for (const file of files) {
      setSending({ status: t("sending", { name: file.name }), refusals: [...refusals] });
      const refusal =
        file.size > LIMIT
          ? t("tooLarge", { name: file.name })
          : await sendOne(file, newsId, kind).catch(() => t("lost", { name: file.name }));
      if (refusal) refusals.push(refusal);
      else last = t("added", { name: file.name });
    }
    setSending({ status: last, refusals });
    router.refresh();
  };

  return { ...sending, send };
}

/** The refusal's sentence, or null when it is kept. */
async function sendOne(file: File, newsId: string, kind: string): Promise<string | null> {
  const form = new FormData();
  form.set("actualite", newsId);
  form.set("genre", kind);
  form.set("fichier", file);
  const answer = await fetch(ACTION, { method: "POST", body: form, headers: { Accept: "application/json" } });
  const result = (await answer.json()) as ActionResult<unknown>;
  return result.ok ? null : result.error.message;
}
