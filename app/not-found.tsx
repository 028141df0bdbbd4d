import { connection } from "next/server";
import { PageMessage } from "@/components/shell/page-message";
import { LinkButton } from "@/components/ui/link-button";
import { translatorOf } from "@/lib/i18n/translator";

export default async function NotFound() {
  // Made at each request: a page made beforehand has no nonce, and its scripts would be refused.
  await connection();
  const t = translatorOf("common");
  return (
    <PageMessage title={t("notFound.title")} text={t("notFound.text")}>
      <LinkButton href="/" tone="primary">
        {t("notFound.home")}
      </LinkButton>
    </PageMessage>
  );
}
