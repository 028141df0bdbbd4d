import { PressForm } from "@/components/forms/press-form";
import { UploadField } from "@/components/forms/upload-field";
import type { SendForm } from "@/components/forms/use-answer";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { translatorOf } from "@/lib/i18n/translator";
import type { FamilyHealthView } from "@/lib/records/health/views";

const t = translatorOf("care");

interface HealthFilesProps {
  health: FamilyHealthView;
  accept: string;
  /** Why the last one that a plain form sent was not kept. */
  refusal: string | null;
  /** The document about which it is asked whether it shall go. */
  asked: string | undefined;
  remove: SendForm;
}

/** The documents of a health record: read, sent, taken away after a question. */
export function HealthFiles({ health, accept, refusal, asked, remove }: HealthFilesProps) {
  const { childId, files } = health;
  const path = `/foyer/enfants/${childId}/sante`;
  return (
    <section
      aria-labelledby="documents"
      className="grid content-start gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6"
    >
      <h2 id="documents" className="font-bold text-xl">
        {t("files.title")}
      </h2>
      {refusal && (
        <Alert tone="error" live="alert">
          {refusal}
        </Alert>
      )}
      {files.length === 0 ? (
        <p className="text-ink-2">{t("files.none")}</p>
      ) : (
        <ul className="grid">
          {files.map(({ id, href, name, detail }) => (
            <li
              key={id}
              className="flex flex-wrap items-center gap-x-3 border-rule border-b py-1 last:border-0"
            >
              <span className="min-w-0 flex-1 basis-48 py-1">
                <a href={href} className="block break-words font-semibold underline underline-offset-4">
                  {name}
                </a>
                <span className="text-ink-2 text-sm">{detail}</span>
              </span>
              {id === asked ? (
                <fieldset className="grid w-full gap-2 pb-2" aria-label={t("files.removeOf", { name })}>
                  <p>{t("files.confirm", { name })}</p>
                  <div className="flex flex-wrap gap-2">
                    <PressForm action={remove} fields={{ childId, id }} tone="danger">
                      {t("files.confirmYes")}
                    </PressForm>
                    <LinkButton href={path} scroll={false} tone="quiet">
                      {t("files.confirmNo")}
                    </LinkButton>
                  </div>
                </fieldset>
              ) : (
                <LinkButton
                  href={`${path}?retirer=${id}`}
                  scroll={false}
                  tone="danger"
                  aria-label={t("files.removeOf", { name })}
                >
                  {t("files.remove")}
                </LinkButton>
              )}
            </li>
          ))}
        </ul>
      )}
      <UploadField
        action={`/api/documents/sante?enfant=${childId}`}
        id="document-sante"
        label={t("files.choose")}
        hint={t("files.hint")}
        accept={accept}
        multiple
      />
    </section>
  );
}
