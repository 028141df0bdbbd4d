import { Button } from "@/components/ui/button";
import { Field, inputLook } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { TextInput } from "@/components/ui/text-input";
import { type AuditSearch, FAMILY_NAMES, type FamilyName, PERSON_LIMIT } from "@/lib/desk/audit/schemas";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("audit");
const NAMES = Object.keys(FAMILY_NAMES) as FamilyName[];

/** Which lines to show: a form that leads to an address. What they are about stays as it was chosen. */
export function AuditFilter({ search }: { search: Partial<AuditSearch> }) {
  const { type, personne, objet, du, au } = search;
  return (
    <form
      action="/gestion/journal"
      method="get"
      className="grid items-end gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:grid-cols-2 xl:grid-cols-[15rem_minmax(0,1fr)_11rem_11rem_auto]"
    >
      {objet && <input type="hidden" name="objet" value={objet} />}
      <Field id="type" label={t("family")}>
        <select id="type" name="type" defaultValue={type ?? ""} className={inputLook}>
          <option value="">{t("anyFamily")}</option>
          {NAMES.map((name) => (
            <option key={name} value={name}>
              {t(`families.${FAMILY_NAMES[name]}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field id="personne" label={t("person")} hint={t("personHint")}>
        <TextInput
          id="personne"
          type="search"
          name="personne"
          defaultValue={personne}
          maxLength={PERSON_LIMIT}
          autoComplete="off"
          aria-describedby="personne-hint"
        />
      </Field>
      <Field id="du" label={t("since")}>
        <TextInput id="du" type="date" name="du" defaultValue={du?.toString()} />
      </Field>
      <Field id="au" label={t("until")}>
        <TextInput id="au" type="date" name="au" defaultValue={au?.toString()} />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" tone="primary" className="min-h-12">
          {t("filter")}
        </Button>
        {(type || personne || objet || du || au) && (
          <LinkButton href="/gestion/journal" tone="quiet" className="min-h-12">
            {t("clear")}
          </LinkButton>
        )}
      </div>
    </form>
  );
}
