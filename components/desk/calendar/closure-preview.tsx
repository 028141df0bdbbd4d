import type { SendForm } from "@/components/forms/use-answer";
import { Alert } from "@/components/ui/alert";
import { Table } from "@/components/ui/table";
import { translatorOf } from "@/lib/i18n/translator";
import type { ClosurePreview } from "@/lib/reservations/closures/views";
import { DeclareForm } from "./declare-form";
import { TouchedFamilies } from "./touched-families";

const t = translatorOf("deskCalendar");

interface ClosurePreviewProps {
  preview: ClosurePreview;
  /** A sentence: more is touched than an earlier preview showed. */
  grown: string | null;
  declare: SendForm;
}

/** Whom a closure would touch, by day and by family, and the button that declares it. */
export function ClosurePreviewView({ preview, grown, declare }: ClosurePreviewProps) {
  const { label, span, whom, past, others, days, families } = preview;
  return (
    <section aria-labelledby="concernes" className="grid gap-4">
      <h2 id="concernes" className="font-bold text-xl">
        {t("closures.touched")}
      </h2>
      {grown && (
        <Alert tone="warning" live="alert">
          {grown}
        </Alert>
      )}
      <div className="grid gap-3 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
        <p className="font-semibold">{t("closures.what", { label, span, whom })}</p>
        <ul className="grid list-disc gap-1 pl-5">
          {tellTouched(preview).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {past ? (
          <Alert tone="error">{past}</Alert>
        ) : (
          <DeclareForm fields={preview.fields} declare={declare} />
        )}
      </div>
      {others.length > 0 && (
        <Alert tone="warning">
          {t("closures.others")}
          <ul className="list-disc pl-5">
            {others.map((other) => (
              <li key={other}>{other}</li>
            ))}
          </ul>
        </Alert>
      )}
      {days.length > 0 && (
        <Table
          caption={t("closures.byDay")}
          rows={days}
          rowKey={({ id }) => id}
          empty={null}
          columns={[
            { id: "jour", heading: t("closures.day"), cell: ({ day }) => day },
            {
              id: "prestation",
              heading: t("closures.activity"),
              cell: ({ activity }) => activity,
              names: true,
            },
            { id: "nombre", heading: t("closures.count"), cell: ({ places }) => places, align: "end" },
          ]}
        />
      )}
      {families.length > 0 && <TouchedFamilies caption={t("closures.byFamily")} families={families} />}
    </section>
  );
}

function tellTouched({
  places,
  children,
  families,
  letters,
  waiting,
  offers,
  kept,
}: ClosurePreview): string[] {
  const lines =
    places > 0
      ? [t("closures.places", { places, children, families: families.length })]
      : [t(waiting + offers > 0 ? "closures.onlyTurns" : "closures.nobody")];
  if (letters > 0) lines.push(t("closures.letters", { count: letters }));
  else if (places + waiting + offers > 0) lines.push(t("closures.noLetters"));
  if (waiting > 0) lines.push(t("closures.waiting", { count: waiting }));
  if (offers > 0) lines.push(t("closures.offers", { count: offers }));
  if (kept > 0) lines.push(t("closures.kept", { count: kept }));
  return lines;
}
