import { translatorOf } from "@/lib/i18n/translator";
import { CardLink } from "./card-link";

/** Under the sign-in: the two ways in for who has no password, or none any more. */
export function SignInLinks() {
  const t = translatorOf("accounts");
  return (
    <div className="grid border-rule border-t pt-3">
      <CardLink href="/mot-de-passe-oublie">{t("activation.links.forgotten")}</CardLink>
      <p className="flex flex-wrap items-center gap-x-2">
        {t("activation.links.first")} <CardLink href="/activation">{t("activation.links.open")}</CardLink>
      </p>
    </div>
  );
}
