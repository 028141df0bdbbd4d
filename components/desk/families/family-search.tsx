import { Button } from "@/components/ui/button";
import { Field, inputLook } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { TextInput } from "@/components/ui/text-input";
import { type FamiliesSearch, STATE_NAMES, type StateName } from "@/lib/desk/families/schemas";
import { QUERY_LIMIT } from "@/lib/households/search/schemas";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("families");
const NAMES = Object.keys(STATE_NAMES) as StateName[];

/** What to look for: a form that leads to an address, so that a list can be kept and sent. */
export function FamilySearch({ search }: { search: Partial<FamiliesSearch> }) {
  return (
    <search>
      <form
        action="/gestion/familles"
        method="get"
        className="grid items-end gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:grid-cols-[minmax(0,1fr)_15rem_auto]"
      >
        <Field id="recherche" label={t("search.label")} hint={t("search.hint")}>
          <TextInput
            id="recherche"
            type="search"
            name="q"
            defaultValue={search.q}
            maxLength={QUERY_LIMIT}
            autoComplete="off"
            aria-describedby="recherche-hint"
          />
        </Field>
        <Field id="compte" label={t("search.state")}>
          <select id="compte" name="compte" defaultValue={search.compte ?? ""} className={inputLook}>
            <option value="">{t("search.anyState")}</option>
            {NAMES.map((name) => (
              <option key={name} value={name}>
                {t(`states.${STATE_NAMES[name]}`)}
              </option>
            ))}
          </select>
        </Field>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" tone="primary" className="min-h-12">
            {t("search.submit")}
          </Button>
          {(search.q || search.compte) && (
            <LinkButton href="/gestion/familles" tone="quiet" className="min-h-12">
              {t("search.clear")}
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  );
}
