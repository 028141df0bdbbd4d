import { Field, inputLook } from "@/components/ui/field";
import type { SiteChoices } from "@/lib/desk/reservations/views";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("deskReservations");

/** Which activity to look at, site by site; none is all of them. */
export function ActivityField({
  choices,
  value,
}: {
  choices: readonly SiteChoices[];
  value?: string | undefined;
}) {
  return (
    <Field id="prestation" label={t("filter.activity")}>
      <select id="prestation" name="prestation" defaultValue={value ?? ""} className={inputLook}>
        <option value="">{t("filter.anyActivity")}</option>
        {choices.map((site) => (
          <optgroup key={site.id} label={site.name}>
            {site.activities.map((one) => (
              <option key={one.id} value={one.id}>
                {t("ofSite", { name: one.name, site: site.name })}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Field>
  );
}
