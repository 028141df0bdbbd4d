"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { PressForm } from "@/components/forms/press-form";
import type { SendForm } from "@/components/forms/use-answer";
import { Part } from "./part";

interface ArchivedListProps {
  title: string;
  hint: string;
  rows: readonly { id: string; name: string; href: string }[];
  /** Null for who may only look. */
  restore: SendForm | null;
}

/** What is no longer in use, to look at or to take back. */
export function ArchivedList({ title, hint, rows, restore }: ArchivedListProps) {
  const t = useTranslations("catalogue");
  return (
    <Part id="archives" title={title} hint={hint}>
      <ul className="grid gap-2">
        {rows.map(({ id, name, href }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3">
            <Link
              href={href}
              prefetch={false}
              className="inline-flex min-h-11 min-w-0 items-center break-words underline underline-offset-4"
            >
              {name}
            </Link>
            {restore && (
              <PressForm action={restore} fields={{ id }} label={t("restoreOf", { name })}>
                {t("restore")}
              </PressForm>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}
