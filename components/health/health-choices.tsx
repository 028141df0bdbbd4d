"use client";

import { useTranslations } from "use-intl";
import { ALLERGENS } from "@/lib/records/rules/allergens";

interface HealthChoicesProps {
  chosen: readonly string[];
  hasPlan: boolean;
}

/** The fourteen allergens, and whether a PAI is signed. Plain fields: no script needed. */
export function HealthChoices({ chosen, hasPlan }: HealthChoicesProps) {
  const t = useTranslations("care");
  return (
    <>
      <fieldset aria-describedby="allergenes" className="grid gap-1">
        <legend className="font-semibold">{t("health.allergens")}</legend>
        <p id="allergenes" className="text-ink-2 text-sm">
          {t("health.allergensHint")}
        </p>
        <div className="grid gap-x-4 sm:grid-cols-2">
          {ALLERGENS.map((allergen) => (
            <label key={allergen} className="flex min-h-11 cursor-pointer items-center gap-3">
              <input
                type="checkbox"
                name="allergens[]"
                value={allergen}
                defaultChecked={chosen.includes(allergen)}
                className="size-5 shrink-0 accent-accent"
              />
              {t(`allergens.${allergen}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className="grid gap-1">
        <legend className="font-semibold">{t("health.plan")}</legend>
        {(["yes", "no"] as const).map((value) => (
          <label key={value} className="flex min-h-11 cursor-pointer items-center gap-3">
            <input
              type="radio"
              name="hasPlan"
              value={value}
              defaultChecked={hasPlan === (value === "yes")}
              className="size-5 shrink-0 accent-accent"
            />
            {t(value === "yes" ? "health.planYes" : "health.planNo")}
          </label>
        ))}
      </fieldset>
    </>
  );
}
