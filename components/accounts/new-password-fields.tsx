"use client";

import { type FieldValues, type Path, type UseFormReturn, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { FormField } from "@/components/forms/form-field";
import { PasswordCriteria } from "./password-criteria";

interface NewPasswordFieldsProps<Values extends FieldValues> {
  /** A form that has the two fields of `newPasswordFields`. */
  form: UseFormReturn<Values>;
  idOf: (name: string) => string;
  /** "Mot de passe", or that it is a new one. */
  label: string;
}

/** A password typed twice, its criteria live underneath: wherever one is chosen. */
export function NewPasswordFields<Values extends FieldValues & { password: string; repeated: string }>({
  form,
  idOf,
  label,
}: NewPasswordFieldsProps<Values>) {
  const t = useTranslations("accounts.passwords");
  const [password, repeated] = ["password" as Path<Values>, "repeated" as Path<Values>] as const;
  const typed = useWatch({ control: form.control, name: [password, repeated] }) as (string | undefined)[];
  const criteriaId = idOf("criteria");
  return (
    <>
      <FormField
        form={form}
        name={password}
        id={idOf("password")}
        label={label}
        type="password"
        autoComplete="new-password"
        aria-describedby={criteriaId}
        required
      />
      <FormField
        form={form}
        name={repeated}
        id={idOf("repeated")}
        label={t("repeated")}
        type="password"
        autoComplete="new-password"
        required
      />
      <PasswordCriteria id={criteriaId} password={typed[0] ?? ""} repeated={typed[1] ?? ""} />
    </>
  );
}
