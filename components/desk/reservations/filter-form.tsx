import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { translatorOf } from "@/lib/i18n/translator";
import { type ReservationsView, reservationsHref } from "./reservations-href";

const t = translatorOf("deskReservations");

interface FilterFormProps {
  view: ReservationsView;
  /** What the fields do not say and the view keeps. */
  keep?: Readonly<Record<string, string | undefined>>;
  children: ReactNode;
}

/**
 * What to look at: a form that leads to an address, with scripts and without. Its fields begin anew on each address: the
 * page gives it the address as its key.
 */
export function FilterForm({ view, keep = {}, children }: FilterFormProps) {
  return (
    <search className="print:hidden">
      <form
        action={reservationsHref(view)}
        method="get"
        className="grid items-end gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
      >
        {Object.entries(keep).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        {children}
        <Button type="submit" tone="primary" className="min-h-12">
          {t("filter.show")}
        </Button>
      </form>
    </search>
  );
}
