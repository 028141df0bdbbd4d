"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { NewsArticle as Article } from "@/lib/news/views";
import { NewsArticle } from "./news-article";

export function NewsDialog({ article, onClose }: { article: Article; onClose: () => void }) {
  const t = useTranslations("news");
  return (
    <Dialog
      title={article.title}
      onClose={onClose}
      footer={
        <div className="flex justify-end">
          <Button tone="primary" onClick={onClose}>
            {t("close")}
          </Button>
        </div>
      }
    >
      <NewsArticle article={article} />
    </Dialog>
  );
}
