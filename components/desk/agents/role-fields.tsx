"use client";

import { useTranslations } from "use-intl";
import { STAFF_ROLES } from "@/lib/desk/staff/schemas";
import type { AgentRole, SiteChoice } from "@/lib/desk/staff/views";

interface RoleFieldsProps {
  sites: readonly SiteChoice[];
  role: AgentRole;
  chosen: readonly string[];
}

/** What somebody may do, each role with its words, and where an animateur works. Plain fields: no script needed. */
export function RoleFields({ sites, role, chosen }: RoleFieldsProps) {
  const t = useTranslations("agents");
  return (
    <>
      <fieldset className="grid gap-1">
        <legend className="mb-1 font-semibold">{t("fields.role")}</legend>
        {STAFF_ROLES.map((one) => (
          <label key={one} className="flex min-h-11 cursor-pointer items-start gap-3 py-1.5">
            <input
              type="radio"
              name="role"
              value={one}
              defaultChecked={one === role}
              aria-describedby={`role-${one}`}
              className="mt-1 size-5 shrink-0 accent-accent"
            />
            <span>
              <span className="inline-block font-semibold first-letter:uppercase">{t(`roles.${one}`)}</span>
              <span id={`role-${one}`} className="block text-ink-2 text-sm">
                {t(`roleHints.${one}`)}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {sites.length > 0 && (
        <fieldset className="grid gap-1" aria-describedby="accueils">
          <legend className="font-semibold">{t("fields.sites")}</legend>
          <p id="accueils" className="text-ink-2 text-sm">
            {t("fields.sitesHint")}
          </p>
          {sites.map(({ id, name }) => (
            <label key={id} className="flex min-h-11 cursor-pointer items-center gap-3">
              <input
                type="checkbox"
                name="sites[]"
                value={id}
                defaultChecked={chosen.includes(id)}
                className="size-5 shrink-0 accent-accent"
              />
              {name}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
