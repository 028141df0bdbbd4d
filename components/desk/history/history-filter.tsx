import { Button } from "@/components/ui/button";
import { Field, inputLook } from "@/components/ui/field";
import type { HistorySearch } from "@/lib/desk/history/schemas";
import type { History } from "@/lib/desk/history/views";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("requests");

interface HistoryFilterProps {
  people: History["people"];
  search: HistorySearch;
  path: string;
}

/** Whose changes to show: a form that leads to an address. */
export function HistoryFilter({ people, search, path }: HistoryFilterProps) {
  return (
    <form
      action={path}
      method="get"
      className="grid items-end gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:grid-cols-[minmax(0,24rem)_auto]"
    >
      <Field id="personne" label={t("history.person")}>
        <select id="personne" name="personne" defaultValue={search.personne ?? ""} className={inputLook}>
          <option value="">{t("history.everyone")}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <div>
        <Button type="submit" tone="primary" className="min-h-12">
          {t("history.filter")}
        </Button>
      </div>
    </form>
  );
}
