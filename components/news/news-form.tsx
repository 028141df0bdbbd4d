"use client";

import { useActionState, useState } from "react";
import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { describedBy, Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/action-result";
import { BODY_LIMIT, PICTURE_TEXT_LIMIT, TITLE_LIMIT } from "@/lib/news/schemas";
import type { AudienceChoice, DeskNewsItem } from "@/lib/news/views";
import { AudienceField } from "./audience-field";
import { NewsFormFoot } from "./news-form-foot";
import { PublicationField } from "./publication-field";
import { type SaveNews, useNewsForm } from "./use-news-form";

const idOf = (name: string) => `actualite-${name}`;

interface NewsFormProps {
  /** Null for a new post. */
  item: DeskNewsItem | null;
  choices: readonly AudienceChoice[];
  save: SaveNews;
}

/** What a post says, to whom, and from when on. */
export function NewsForm({ item, choices, save }: NewsFormProps) {
  const t = useTranslations("news.desk");
  // Only a form sent without scripts ever gives an answer here.
  const [answer, sendPlainly] = useActionState<ActionResult<unknown> | null, FormData>(save, null);
  const plain = answer?.ok === false ? answer.error : null;
  const { refusal, attempts, sending, submit } = useNewsForm(save, plain, t("lost"));
  // As this writer found it: a file that is added brings the page anew, and must not hide what another wrote.
  const [seen] = useState(item?.seen ?? "");
  const fields = refusal?.fields ?? {};
  const kept = plain?.kept;
  const text = (name: "title" | "body" | "pictureText") => ({
    id: idOf(name),
    name,
    defaultValue: kept?.[name] ?? item?.[name] ?? "",
    "aria-invalid": fields[name] ? true : undefined,
    "aria-describedby": describedBy(idOf(name), { hint: name !== "title", error: fields[name] }),
  });
  const errors = Object.fromEntries(
    Object.entries(fields).map(([name, message]) => [name, { type: "server", message }]),
  );
  return (
    <form
      action={sendPlainly}
      onSubmit={submit}
      noValidate
      className="grid gap-6 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6"
    >
      <ErrorSummary
        errors={errors}
        refusal={refusal && !refusal.fields ? refusal.message : null}
        attempts={attempts}
        idOf={idOf}
      />
      <input type="hidden" name="id" defaultValue={item?.id ?? ""} />
      <input type="hidden" name="seen" value={seen} />
      <Field id={idOf("title")} label={t("field.title")} error={fields.title}>
        <TextInput {...text("title")} maxLength={TITLE_LIMIT} required />
      </Field>
      <Field id={idOf("body")} label={t("field.body")} hint={t("field.bodyHint")} error={fields.body}>
        <TextArea {...text("body")} maxLength={BODY_LIMIT} rows={10} />
      </Field>
      {item?.picture && (
        <Field
          id={idOf("pictureText")}
          label={t("field.pictureText")}
          hint={t("field.pictureTextHint")}
          error={fields.pictureText}
        >
          <TextInput {...text("pictureText")} maxLength={PICTURE_TEXT_LIMIT} />
        </Field>
      )}
      <AudienceField
        id={idOf("audience")}
        choices={choices}
        some={kept?.audience ? kept.audience === "some" : item?.forEveryone === false}
        places={kept ? (kept["places[]"]?.split("\n") ?? []) : (item?.places ?? [])}
        error={fields.audience}
      />
      <PublicationField
        idOf={idOf}
        date={kept?.date ?? item?.date ?? ""}
        time={kept?.time ?? item?.time ?? ""}
        errors={fields}
      />
      <NewsFormFoot item={item} sending={sending} isChanged={refusal?.code === "news-changed"} />
    </form>
  );
}
