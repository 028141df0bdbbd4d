import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { CommuneForm } from "@/components/desk/commune/commune-form";
import { LogoBox } from "@/components/desk/commune/logo-box";
import { LogoNotice } from "@/components/desk/commune/logo-notice";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { getCommuneSettings } from "@/lib/desk/commune/get-commune-settings";
import { communeSearch } from "@/lib/desk/commune/schemas";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { changeCommuneAction, removeLogoAction } from "./actions";

const t = translatorOf("commune");

export const metadata: Metadata = { title: t("title") };

export default staffPage(
  "commune.change",
  async (ctx, { refus, fichier = "", fait }) => {
    const settings = await getCommuneSettings(ctx);
    return (
      <Catalogue
        locale={DEFAULT_LOCALE}
        messages={pickMessages(DEFAULT_LOCALE, ["common", "commune", "upload"])}
      >
        <div className="grid gap-5">
          <PageTitle title={t("title")} lead={t("lead")} />
          <p className="text-ink-2">{t("address", { host: settings.host })}</p>
          {refus && <LogoNotice refusal={translatorOf("errors")(refus, { file: fichier })} />}
          {fait && <LogoNotice done={t("logo.sent")} />}
          <CommuneForm settings={settings} save={changeCommuneAction} />
          <LogoBox logo={settings.logo} remove={removeLogoAction} />
        </div>
      </Catalogue>
    );
  },
  communeSearch,
);
