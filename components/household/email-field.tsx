"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { FormField } from "@/components/forms/form-field";
import type { EmailRule } from "@/lib/records/guardians/views";
import type { GuardianFieldsProps } from "./guardian-fields";

/** The address of the file: with an account it is the account's, and only shown. */
export function EmailField({ form, idOf, shown, hintOf, rule }: GuardianFieldsProps & { rule: EmailRule }) {
  const t = useTranslations("records");
  if (rule === "free")
    return (
      <FormField
        form={form}
        name="email"
        id={idOf("email")}
        label={t("fields.email")}
        hint={hintOf("email") ?? t("form.emailHint")}
        type="email"
        inputMode="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={shown("email")}
      />
    );
  return (
    <div className="grid gap-1">
      <p className="font-semibold">{t("fields.email")}</p>
      <p className="break-words">{shown("email")}</p>
      <p className="text-ink-2 text-sm">
        {t(rule === "own-account" ? "form.ownEmail" : "form.otherEmail")}{" "}
        {rule === "own-account" && (
          <Link href="/mon-compte/adresse" prefetch={false} className="text-accent underline">
            {t("form.ownEmailLink")}
          </Link>
        )}
      </p>
    </div>
  );
}
