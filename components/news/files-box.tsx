"use client";

import { useTranslations } from "use-intl";
import { PressForm } from "@/components/forms/press-form";
import type { SendForm } from "@/components/forms/use-answer";
import { FILES_LIMIT } from "@/lib/news/schemas";
import type { NewsFileView } from "@/lib/news/views";
import { SendField } from "./send-field";

interface FilesBoxProps {
  newsId: string;
  files: readonly NewsFileView[];
  accept: string;
  move: SendForm;
  remove: SendForm;
}

/** The files of a post, in the order in which families see them. */
export function FilesBox({ newsId, files, accept, move, remove }: FilesBoxProps) {
  const t = useTranslations("news.desk.file");
  return (
    <section
      aria-labelledby="fichiers-joints"
      className="grid gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6"
    >
      <h2 id="fichiers-joints" className="font-bold text-xl">
        {t("title")}
      </h2>
      {files.length === 0 ? (
        <p className="text-ink-2">{t("none")}</p>
      ) : (
        <ol className="grid">
          {files.map((file, index) => (
            <li
              key={file.id}
              className="flex flex-wrap items-center gap-x-2 border-rule border-b py-1 last:border-0"
            >
              <span className="min-w-0 flex-1 basis-48 py-1">
                <a href={file.href} className="block break-words font-semibold underline underline-offset-4">
                  {file.name}
                </a>
                <span className="text-ink-2 text-sm">{file.detail}</span>
              </span>
              <div className="flex">
                {index > 0 && (
                  <PressForm
                    action={move}
                    fields={{ newsId, fileId: file.id, direction: "up" }}
                    icon="up"
                    label={t("up", { name: file.name })}
                  />
                )}
                {index < files.length - 1 && (
                  <PressForm
                    action={move}
                    fields={{ newsId, fileId: file.id, direction: "down" }}
                    icon="down"
                    label={t("down", { name: file.name })}
                  />
                )}
                <PressForm
                  action={remove}
                  fields={{ newsId, fileId: file.id }}
                  icon="cross"
                  label={t("removeOf", { name: file.name })}
                />
              </div>
            </li>
          ))}
        </ol>
      )}
      {files.length < FILES_LIMIT && (
        <SendField
          newsId={newsId}
          kind="fichier"
          label={t("choose")}
          hint={t("hint", { limit: String(FILES_LIMIT) })}
          accept={accept}
          sendLabel={t("send")}
        />
      )}
    </section>
  );
}
