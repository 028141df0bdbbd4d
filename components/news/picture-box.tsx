"use client";

import { useTranslations } from "use-intl";
import { PressForm } from "@/components/forms/press-form";
import type { SendForm } from "@/components/forms/use-answer";
import type { DeskNewsItem } from "@/lib/news/views";
import { SendField } from "./send-field";

interface PictureBoxProps {
  newsId: string;
  picture: DeskNewsItem["picture"];
  accept: string;
  remove: SendForm;
}

/** The one picture of a post. */
export function PictureBox({ newsId, picture, accept, remove }: PictureBoxProps) {
  const t = useTranslations("news.desk.picture");
  return (
    <section
      aria-labelledby="image-jointe"
      className="grid gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6"
    >
      <h2 id="image-jointe" className="font-bold text-xl">
        {t("title")}
      </h2>
      {picture ? (
        <div className="grid justify-items-start gap-2">
          {/* biome-ignore lint/performance/noImgElement: drawn in its size already, and served to its readers alone */}
          <img
            src={picture.src}
            width={picture.width}
            height={picture.height}
            alt={picture.alt}
            className="h-auto max-h-64 w-auto max-w-full rounded-xl"
          />
          <PressForm action={remove} fields={{ newsId, fileId: picture.id }} tone="danger">
            {t("remove")}
          </PressForm>
        </div>
      ) : (
        <p className="text-ink-2">{t("none")}</p>
      )}
      <SendField
        newsId={newsId}
        kind="image"
        label={picture ? t("replace") : t("choose")}
        hint={t("hint")}
        accept={accept}
        sendLabel={t("send")}
      />
    </section>
  );
}
