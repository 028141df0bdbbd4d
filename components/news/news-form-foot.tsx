"use client";

import { useTranslations } from "use-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { DeskNewsItem } from "@/lib/news/views";

interface NewsFormFootProps {
  item: DeskNewsItem | null;
  sending: boolean;
  /** Somebody else saved it meanwhile. */
  isChanged: boolean;
}

/** The ways to send a post. Keeping it comes first: it is what Enter does in a field. */
export function NewsFormFoot({ item, sending, isChanged }: NewsFormFootProps) {
  const t = useTranslations("news.desk");
  const state = item?.state ?? "draft";
  return (
    <div className="grid gap-4 border-rule border-t pt-5">
      {isChanged && item && (
        <Alert
          tone="warning"
          actions={
            <Button type="submit" name="force" value="1" busy={sending}>
              {t("save.force")}
            </Button>
          }
        >
          <a
            href={`/gestion/actualites/${item.id}/apercu`}
            target="_blank"
            rel="noreferrer"
            className="font-semibold underline underline-offset-4"
          >
            {t("save.seeOther")}
          </a>
        </Alert>
      )}
      <div className="flex flex-wrap gap-3">
        <Button
          type="submit"
          name="intention"
          value="save"
          tone={state === "draft" || state === "scheduled" ? "outline" : "primary"}
          busy={sending}
        >
          {sending ? t("saving") : t(`save.${state}`)}
        </Button>
        {state === "draft" && (
          <Button type="submit" name="intention" value="publish" tone="primary" busy={sending}>
            {t("publish")}
          </Button>
        )}
        {state === "scheduled" && (
          <Button type="submit" name="intention" value="publish-now" tone="primary" busy={sending}>
            {t("publishNow")}
          </Button>
        )}
      </div>
    </div>
  );
}
