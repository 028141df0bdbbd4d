import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { FilesBox } from "@/components/news/files-box";
import { MoveBox } from "@/components/news/move-box";
import { NewsForm } from "@/components/news/news-form";
import { PictureBox } from "@/components/news/picture-box";
import { SavedLine } from "@/components/news/saved-line";
import { PageTitle } from "@/components/shell/page-title";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { Catalogue } from "@/components/ui/catalogue";
import { LinkButton } from "@/components/ui/link-button";
import { ACCEPTED_FILES, ACCEPTED_PICTURES } from "@/lib/files/media-types";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { describeUploadRefusal } from "@/lib/news/describe-upload-refusal";
import { getDeskNews } from "@/lib/news/get-desk-news";
import { listAudiences } from "@/lib/news/list-audiences";
import { editNewsSearch } from "@/lib/news/schemas";
import { moveNewsAction, moveNewsFileAction, removeNewsFileAction, saveNewsAction } from "../actions";

const t = translatorOf("news");
const TONES = { draft: "off", scheduled: "ask", published: "ok", archived: "off" } as const;

export const metadata: Metadata = { title: t("desk.title") };

export default staffPage(
  "news.write",
  async (ctx, { enregistre, refus, fichier }, { id = "" }) => {
    const [item, choices] = await Promise.all([getDeskNews(ctx, id), listAudiences(ctx)]);
    return (
      <Catalogue
        locale={DEFAULT_LOCALE}
        messages={pickMessages(DEFAULT_LOCALE, ["common", "news", "upload"])}
      >
        <div className="grid gap-5">
          <PageTitle
            title={item.title}
            lead={
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <Badge tone={TONES[item.state]}>{t(`desk.states.${item.state}`)}</Badge>
                {item.when}
              </span>
            }
            action={
              <span className="flex flex-wrap gap-3">
                <LinkButton href="/gestion/actualites" tone="quiet">
                  {t("desk.back")}
                </LinkButton>
                <LinkButton href={`/gestion/actualites/${id}/apercu`}>{t("desk.preview")}</LinkButton>
              </span>
            }
          />
          {refus ? (
            <Alert tone="error" live="alert">
              {describeUploadRefusal(refus, fichier)}
            </Alert>
          ) : (
            enregistre && <SavedLine key={enregistre} />
          )}
          <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            {/* Anew after one's own saving only: what is typed outlives a file that is added beside it. */}
            <NewsForm key={enregistre ?? ""} item={item} choices={choices} save={saveNewsAction} />
            <div className="grid gap-5">
              <PictureBox
                newsId={id}
                picture={item.picture}
                accept={ACCEPTED_PICTURES}
                remove={removeNewsFileAction}
              />
              <FilesBox
                newsId={id}
                files={item.files}
                accept={ACCEPTED_FILES}
                move={moveNewsFileAction}
                remove={removeNewsFileAction}
              />
              <MoveBox newsId={id} state={item.state} move={moveNewsAction} />
            </div>
          </div>
        </div>
      </Catalogue>
    );
  },
  editNewsSearch,
);
