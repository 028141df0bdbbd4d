"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Field, inputLook } from "@/components/ui/field";
import { Table } from "@/components/ui/table";
import type { ImportPreview } from "@/lib/catalogue/holidays/views";

interface ImportPreviewProps {
  preview: ImportPreview;
  /** Reads the same file for another place. */
  read: (form: FormData) => void;
  write: (form: FormData) => void;
  writing: boolean;
}

/** What a file says for one place, what was left out and why, and the button that writes it. */
export function ImportPreviewView({ preview, read, write, writing }: ImportPreviewProps) {
  const t = useTranslations("deskCalendar.import");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { place, left, notes } = preview;
  return (
    <section aria-labelledby="apercu" className="grid gap-4">
      <h2 id="apercu" ref={heading} tabIndex={-1} className="font-bold text-xl">
        {place ? t("preview", { place }) : t("choose")}
      </h2>
      {preview.places.length > 1 && <PlaceForm preview={preview} read={read} />}
      {place && <PreviewRows preview={preview} />}
      {notes.map((note) => (
        <Alert key={note} tone="info">
          {note}
        </Alert>
      ))}
      {left.length > 0 && (
        <Alert tone="warning">
          <h3 className="font-semibold">{t("leftTitle")}</h3>
          <ul className="list-disc pl-5">
            {left.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Alert>
      )}
      {place && <ConfirmForm preview={preview} write={write} writing={writing} />}
    </section>
  );
}

function PlaceForm({ preview: { places, place, text }, read }: Pick<ImportPreviewProps, "preview" | "read">) {
  const t = useTranslations("deskCalendar.import");
  return (
    <form
      action={read}
      className="grid max-w-3xl items-end gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:grid-cols-[minmax(0,1fr)_auto]"
    >
      <input type="hidden" name="texte" value={text} />
      <Field id="choix" label={t("place")}>
        <select id="choix" name="lieu" defaultValue={place} className={inputLook}>
          {places.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </Field>
      <Button type="submit" className="min-h-12">
        {t("show")}
      </Button>
    </form>
  );
}

function PreviewRows({ preview: { rows, place } }: Pick<ImportPreviewProps, "preview">) {
  const t = useTranslations("deskCalendar.import");
  return (
    <Table
      caption={t("preview", { place })}
      rows={rows}
      rowKey={({ id }) => id}
      empty={t("nothing", { place })}
      columns={[
        { id: "nom", heading: t("label"), cell: ({ label }) => label, names: true },
        { id: "dates", heading: t("dates"), cell: ({ span }) => span },
        {
          id: "connu",
          heading: t("known"),
          cell: ({ known, outcome }) => known ?? (outcome === "new" ? t("unknown") : ""),
        },
        { id: "resultat", heading: t("outcome"), cell: ({ outcome }) => t(`outcomes.${outcome}`) },
      ]}
    />
  );
}

function ConfirmForm({
  preview: { writes, text, place, seen },
  write,
  writing,
}: Omit<ImportPreviewProps, "read">) {
  const t = useTranslations("deskCalendar.import");
  if (writes === 0) return <p>{t("upToDate")}</p>;
  return (
    <form action={write}>
      <input type="hidden" name="texte" value={text} />
      <input type="hidden" name="lieu" value={place} />
      <input type="hidden" name="seen" value={seen} />
      <Button type="submit" tone="primary" busy={writing}>
        {t("confirm", { count: writes })}
      </Button>
    </form>
  );
}
