"use client";

import { useTranslations } from "use-intl";
import type { FamilyFile } from "@/lib/desk/families/views";

const KINDS = ["pickup", "emergency"] as const;

/** Who may collect the children and who is called, in the family's order. */
export function FamilyContacts({ contacts }: Pick<FamilyFile, "contacts">) {
  const t = useTranslations("families.file");
  return (
    <section aria-labelledby="complements" className="grid gap-3">
      <h2 id="complements" className="font-bold text-xl">
        {t("contacts")}
      </h2>
      <div className="grid gap-5 rounded-sheet bg-sheet p-5 shadow-lift lg:grid-cols-2">
        {contacts.length === 0 && <p>{t("noContact")}</p>}
        {KINDS.map((kind) => {
          const rows = contacts.filter((one) => one.kind === kind);
          return rows.length === 0 ? null : (
            <div key={kind} className="grid content-start gap-2">
              <h3 className="font-semibold text-ink-2">{t(`contactKinds.${kind}`)}</h3>
              <ol className="grid gap-2">
                {rows.map(({ id, name, phone, phoneHref, relation, children }) => (
                  <li key={id}>
                    <span className="break-words font-semibold">{name}</span>
                    {relation && <span className="break-words text-ink-2"> · {relation}</span>}
                    <span className="block text-sm">
                      <a href={phoneHref} className="underline underline-offset-4">
                        {phone}
                      </a>
                      {children && <span className="text-ink-2"> · {t("forChildren", { children })}</span>}
                    </span>
                  </li>
                ))}
              </ol>
            </div>
          );
        })}
      </div>
    </section>
  );
}
