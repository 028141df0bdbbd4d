import { PressForm } from "@/components/forms/press-form";
import type { SendForm } from "@/components/forms/use-answer";
import { LinkButton } from "@/components/ui/link-button";
import { translatorOf } from "@/lib/i18n/translator";
import type { ContactView } from "@/lib/records/contacts/views";

const t = translatorOf("contacts");

export interface ContactActions {
  move: SendForm;
  remove: SendForm;
}

interface ContactItemProps {
  contact: ContactView;
  /** Where it stands, and how many there are. */
  at: number;
  of: number;
  manyChildren: boolean;
  actions: ContactActions;
}

/** One contact: who, how to call, for whom; and what can be done about it. */
export function ContactItem({ contact, at, of, manyChildren, actions }: ContactItemProps) {
  const { id, name, relation, phone, phoneHref, children } = contact;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-rule border-b py-3 last:border-0">
      <div className="min-w-0 flex-1 basis-56">
        <p className="break-words">
          <span className="font-semibold">{name}</span>
          {relation && <span className="text-ink-2"> · {relation}</span>}
        </p>
        <p className="flex flex-wrap gap-x-3">
          <a href={phoneHref} className="inline-flex min-h-8 items-center underline underline-offset-4">
            {phone}
          </a>
          {manyChildren && children.length > 0 && (
            <span className="inline-flex items-center text-ink-2 text-sm">
              {t("forChildren", { names: children.join(", ") })}
            </span>
          )}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-1">
        {/* At an end the arrow stays, so that who moves one there with the keyboard keeps their place: the server leaves
            the order as it is. */}
        <PressForm
          action={actions.move}
          fields={{ id, direction: "up" }}
          icon="up"
          label={t("up", { name })}
          resting={at === 0}
        />
        <PressForm
          action={actions.move}
          fields={{ id, direction: "down" }}
          icon="down"
          label={t("down", { name })}
          resting={at === of - 1}
        />
        <LinkButton href={`/foyer/complements/${id}`} tone="quiet" aria-label={t("changeOf", { name })}>
          {t("change")}
        </LinkButton>
        <PressForm action={actions.remove} fields={{ id }} tone="danger" label={t("removeOf", { name })}>
          {t("remove")}
        </PressForm>
      </div>
    </li>
  );
}
