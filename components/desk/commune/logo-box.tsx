"use client";

import { useTranslations } from "use-intl";
import { PressForm } from "@/components/forms/press-form";
import { UploadField } from "@/components/forms/upload-field";
import type { SendForm } from "@/components/forms/use-answer";
import { CommuneLogo } from "@/components/shell/commune-logo";
import type { CommuneSettings } from "@/lib/desk/commune/views";

interface LogoBoxProps {
  logo: CommuneSettings["logo"];
  remove: SendForm;
}

/** The commune's logo as it is shown, another one in its place, or none. */
export function LogoBox({ logo, remove }: LogoBoxProps) {
  const t = useTranslations("commune");
  return (
    <section aria-labelledby="logo" className="grid gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
      <div>
        <h2 id="logo" className="font-bold text-xl">
          {t("sections.logo")}
        </h2>
        <p className="text-ink-2">{t("logo.lead")}</p>
      </div>
      {logo ? (
        <div className="flex flex-wrap items-center gap-4">
          <CommuneLogo logo={logo} className="h-20 w-32" />
          <PressForm action={remove} tone="danger">
            {t("logo.remove")}
          </PressForm>
        </div>
      ) : (
        <p>{t("logo.none")}</p>
      )}
      <UploadField
        action="/api/logo"
        id="fichier-logo"
        label={t(logo ? "logo.replace" : "logo.choose")}
        hint={t("logo.hint")}
        accept=".png,.jpg,.jpeg,.webp"
        plain={{ hint: t("logo.plain"), send: t("logo.send") }}
      />
    </section>
  );
}
