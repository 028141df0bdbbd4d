import Link from "next/link";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { Field } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { TabLinks } from "@/components/ui/tab-links";
import { TextInput } from "@/components/ui/text-input";
import { REQUEST_KINDS, type RequestsSearch } from "@/lib/desk/requests/schemas";
import type { Inbox } from "@/lib/desk/requests/views";
import { QUERY_LIMIT } from "@/lib/households/search/schemas";
import { translatorOf } from "@/lib/i18n/translator";
import { requestsHref } from "./requests-href";

const t = translatorOf("requests");

interface RequestFilterProps {
  search: RequestsSearch;
  open: Inbox["open"];
}

/** What waits or what was seen to, of which kind, of which family: each choice is an address of its own. */
export function RequestFilter({ search, open }: RequestFilterProps) {
  const handled = search.etat === "traitees";
  const count = search.type ? open[search.type] : open.all;
  return (
    <div className="grid gap-4">
      <TabLinks
        label={t("states")}
        tabs={[
          {
            href: requestsHref({ ...search, etat: undefined }),
            label: count > 0 ? t("openCount", { count: String(count) }) : t("open"),
            current: !handled,
          },
          { href: requestsHref({ ...search, etat: "traitees" }), label: t("handled"), current: handled },
        ]}
      />
      <KindLinks search={search} open={open} />
      <FamilyBox search={search} />
    </div>
  );
}

function KindLinks({ search, open }: RequestFilterProps) {
  const counted = search.etat !== "traitees";
  const labelOf = (label: string, count: number) =>
    counted && count > 0 ? t("kindCount", { kind: label, count: String(count) }) : label;
  const links = [
    { type: undefined, label: labelOf(t("everyKind"), open.all) },
    ...REQUEST_KINDS.map((type) => ({ type, label: labelOf(t(`kind.${type}`), open[type]) })),
  ];
  return (
    <nav aria-label={t("kinds")}>
      <ul className="flex flex-wrap gap-2">
        {links.map(({ type, label }) => (
          <li key={type ?? ""}>
            <Link
              href={requestsHref({ ...search, type })}
              prefetch={false}
              aria-current={search.type === type ? "page" : undefined}
              className={classes(
                "inline-flex min-h-11 items-center rounded-full border-2 px-4 font-semibold",
                search.type === type ? "border-ink bg-accent-soft" : "border-rule bg-sheet hover:border-ink",
              )}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function FamilyBox({ search }: { search: RequestsSearch }) {
  return (
    <search>
      <form
        action="/gestion/demandes"
        method="get"
        className="grid items-end gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:grid-cols-[minmax(0,24rem)_auto]"
      >
        {search.etat && <input type="hidden" name="etat" value={search.etat} />}
        {search.type && <input type="hidden" name="type" value={search.type} />}
        <Field id="famille" label={t("search.label")} hint={t("search.hint")}>
          <TextInput
            id="famille"
            type="search"
            name="q"
            defaultValue={search.q}
            maxLength={QUERY_LIMIT}
            autoComplete="off"
            aria-describedby="famille-hint"
          />
        </Field>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" className="min-h-12">
            {t("search.submit")}
          </Button>
          {search.q && (
            <LinkButton href={requestsHref({ ...search, q: undefined })} tone="quiet" className="min-h-12">
              {t("search.clear")}
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  );
}
