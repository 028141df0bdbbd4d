"use client";

import { useTranslations } from "use-intl";
import { describedBy, Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { namesOf, WORD_LIMIT } from "@/lib/records/decisions/schemas";
import type { OpenChange } from "@/lib/records/decisions/views";

interface ChangeItemProps {
  change: OpenChange;
  /** Its place among those that are answered here; null for one that is not. */
  index: number | null;
  kept?: { answer: string | undefined; word: string | undefined } | undefined;
  error: string | undefined;
  idOf: (name: string) => string;
}

const ANSWERS = ["accept", "refuse"] as const;

/** One field: what stood, what is asked, what the file says now, and the answer. */
export function ChangeItem({ change, index, kept, error, idOf }: ChangeItemProps) {
  const t = useTranslations("requests.changes");
  const { label, before, after, standing, stateText, word } = change;
  return (
    <section
      aria-label={label}
      className="grid gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6 lg:grid-cols-2"
    >
      <div className="grid content-start gap-3">
        <h2 className="font-bold text-lg">{label}</h2>
        <dl className="grid grid-cols-[9rem_minmax(0,1fr)] gap-x-4 gap-y-1.5">
          <dt className="text-ink-2">{t("before")}</dt>
          <dd className="break-words">{before}</dd>
          <dt className="text-ink-2">{t("after")}</dt>
          <dd className="break-words font-semibold">{after}</dd>
          {standing !== null && (
            <>
              <dt className="text-ink-2">{t("standing")}</dt>
              <dd className="break-words">{standing}</dd>
            </>
          )}
        </dl>
      </div>
      {index === null ? (
        <div className="grid content-start gap-1 text-ink-2">
          {stateText && <p>{stateText}</p>}
          {word && <p className="whitespace-pre-line break-words border-margin border-l-3 pl-4">{word}</p>}
        </div>
      ) : (
        <AnswerFields change={change} index={index} kept={kept} error={error} idOf={idOf} />
      )}
    </section>
  );
}

function AnswerFields({ change, index, kept, error, idOf }: ChangeItemProps & { index: number }) {
  const t = useTranslations("requests.changes");
  const names = namesOf(index);
  const wordId = idOf(names.word);
  return (
    <div className="grid content-start gap-3">
      <input type="hidden" name={names.changeId} value={change.id} />
      <fieldset className="flex flex-wrap gap-x-6">
        <legend className="sr-only">{t("decide", { label: change.label })}</legend>
        {ANSWERS.map((answer, place) => (
          <label
            key={answer}
            className="inline-flex min-h-11 cursor-pointer items-center gap-3 font-semibold"
          >
            <input
              // What lacks an answer is led to the first of them.
              id={place === 0 ? idOf(names.answer) : undefined}
              type="radio"
              name={names.answer}
              value={answer}
              defaultChecked={kept?.answer === answer}
              className="size-5 accent-accent"
            />
            {t(answer)}
          </label>
        ))}
      </fieldset>
      <Field
        id={wordId}
        label={
          <>
            {t("word")}
            <span className="sr-only"> · {change.label}</span>
          </>
        }
        hint={t("wordHint")}
        error={error}
      >
        <TextArea
          id={wordId}
          name={names.word}
          rows={2}
          maxLength={WORD_LIMIT}
          defaultValue={kept?.word}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(wordId, { hint: true, error })}
        />
      </Field>
    </div>
  );
}
