"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { sendFile } from "./send-file";

/** The server's own limit (lib/files/limits.ts): said before ten megabytes have gone over a slow line. */
const LIMIT = 10 * 1024 * 1024;

interface Uploading {
  /** In words; empty when there is nothing to say. */
  status: string;
  /** 0 to 100 of the file on its way; null when none is. */
  percent: number | null;
  refusals: readonly string[];
}

/** Sends chosen files one after the other, says how far each is, and brings the page anew. */
export function useUpload(action: string, fields: Readonly<Record<string, string>>) {
  const t = useTranslations("upload");
  const router = useRouter();
  const [uploading, setUploading] = useState<Uploading>({ status: "", percent: null, refusals: [] });

  const send = async (files: readonly File[]) => {
    const refusals: string[] = [];
    let status = "";
    for (const file of files) {
      const { name } = file;
      const tell = (percent: number) =>
        setUploading({
          status: t("sending", { name, percent: String(percent) }),
          percent,
          refusals: [...refusals],
        });
      tell(0);
      const refusal =
        file.size > LIMIT
          ? t("tooLarge", { name })
          : await sendFile(action, { file, fields, tell }).catch(() => t("lost", { name }));
      if (refusal) refusals.push(refusal);
      else status = t("sent", { name });
    }
    setUploading({ status, percent: null, refusals });
    router.refresh();
  };

  return { ...uploading, send };
}
