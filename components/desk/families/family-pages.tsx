import { Icon } from "@/components/ui/icon";
import { LinkButton } from "@/components/ui/link-button";
import type { FamiliesSearch } from "@/lib/desk/families/schemas";
import type { FamilyList } from "@/lib/desk/families/views";
import { translatorOf } from "@/lib/i18n/translator";
import { familiesHref } from "./families-href";

const t = translatorOf("families");

/** From one page of the list to the next; nothing where there is one page only. */
export function FamilyPages({
  list: { page, pages },
  search,
}: {
  list: FamilyList;
  search: Partial<FamiliesSearch>;
}) {
  if (pages === 1) return null;
  return (
    <nav aria-label={t("search.pages")} className="flex flex-wrap items-center justify-center gap-4">
      {page > 1 && (
        <LinkButton href={familiesHref(search, { page: page - 1 })} aria-label={t("search.previous")}>
          <Icon name="left" />
        </LinkButton>
      )}
      <p className="tabular-nums">{t("search.page", { page: String(page), pages: String(pages) })}</p>
      {page < pages && (
        <LinkButton href={familiesHref(search, { page: page + 1 })} aria-label={t("search.next")}>
          <Icon name="right" />
        </LinkButton>
      )}
    </nav>
  );
}
