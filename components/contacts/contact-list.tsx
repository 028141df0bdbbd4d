import { LinkButton } from "@/components/ui/link-button";
import { translatorOf } from "@/lib/i18n/translator";
import { type ContactKind, KIND_WORDS } from "@/lib/records/contacts/schemas";
import type { ContactsView } from "@/lib/records/contacts/views";
import { type ContactActions, ContactItem } from "./contact-item";

const t = translatorOf("contacts");
const WORDS = Object.entries(KIND_WORDS);

interface ContactListProps {
  kind: ContactKind;
  contacts: ContactsView;
  actions: ContactActions;
}

/** One of the two lists, in its order. */
export function ContactList({ kind, contacts, actions }: ContactListProps) {
  const list = contacts.lists[kind];
  const word = WORDS.find(([, one]) => one === kind)?.[0] ?? "";
  return (
    <section
      aria-labelledby={`liste-${word}`}
      className="grid content-start gap-3 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6"
    >
      <div>
        <h2 id={`liste-${word}`} className="font-bold text-xl">
          {t(`lists.${kind}`)}
        </h2>
        <p className="text-ink-2">{t(`hints.${kind}`)}</p>
      </div>
      {list.length === 0 ? (
        <p>{t(`empty.${kind}`)}</p>
      ) : (
        <ol>
          {list.map((contact, at) => (
            <ContactItem
              key={contact.id}
              contact={contact}
              at={at}
              of={list.length}
              manyChildren={contacts.manyChildren}
              actions={actions}
            />
          ))}
        </ol>
      )}
      <p>
        <LinkButton href={`/foyer/complements/ajouter?type=${word}`} aria-label={t(`addTo.${kind}`)}>
          + {t("add")}
        </LinkButton>
      </p>
    </section>
  );
}
