import type { SendForm } from "@/components/forms/use-answer";
import { LinkButton } from "@/components/ui/link-button";
import { translatorOf } from "@/lib/i18n/translator";
import type { ChildCard as Card } from "@/lib/records/children/views";
import { Fact } from "./fact";
import { WishList } from "./wish-list";

const t = translatorOf("records");

/** One child: when it was born, what it eats, where it goes to school, and the ways to its health and its pictures. */
export function ChildCard({ child, withdraw }: { child: Card; withdraw: SendForm }) {
  const { id, name, birthDate, diets, school, wishes } = child;
  const href = `/foyer/enfants/${id}`;
  return (
    <section
      aria-labelledby={id}
      className="grid content-start gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h2 id={id} className="min-w-0 flex-1 basis-32 break-words font-bold text-xl">
          {name}
        </h2>
        <LinkButton href={href} aria-label={t("children.editOf", { name })} className="shrink-0">
          {t("children.edit")}
        </LinkButton>
      </div>
      <WishList wishes={wishes} tab="enfants" withdraw={withdraw} />
      <dl className="grid gap-3 sm:grid-cols-2">
        <Fact label={t("fields.birthDate")}>{birthDate}</Fact>
        <Fact label={t("fields.diets")}>{diets ?? t("children.noDiet")}</Fact>
        <Fact label={t("children.school")}>{school}</Fact>
      </dl>
      <div className="-mx-5 flex flex-wrap">
        <LinkButton href={`${href}/sante`} tone="quiet" aria-label={t("children.healthOf", { name })}>
          {t("children.health")}
        </LinkButton>
        <LinkButton href={`${href}/image`} tone="quiet" aria-label={t("children.picturesOf", { name })}>
          {t("children.pictures")}
        </LinkButton>
      </div>
    </section>
  );
}
