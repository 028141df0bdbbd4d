import { Field, inputLook } from "@/components/ui/field";
import type { Choice } from "@/lib/desk/reservations/views";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("deskReservations");

/** Which site to look at; none is all of them. */
export function SiteField({ choices, value }: { choices: readonly Choice[]; value?: string | undefined }) {
  return (
    <Field id="etablissement" label={t("filter.site")}>
      <select id="etablissement" name="etablissement" defaultValue={value ?? ""} className={inputLook}>
        <option value="">{t("filter.anySite")}</option>
        {choices.map((site) => (
          <option key={site.id} value={site.id}>
            {site.name}
          </option>
        ))}
      </select>
    </Field>
  );
}
