"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { FormField } from "@/components/forms/form-field";
import { useFormEngine } from "@/components/forms/use-form-engine";
import { Button } from "@/components/ui/button";
import type { SignInError } from "@/lib/accounts/rules/sign-in-error";
import { signInInput } from "@/lib/accounts/schemas";
import { formatWait } from "@/lib/i18n/format-wait";
import { sendSignIn } from "./send-sign-in";

interface SignInFormProps {
  /** Where the form is posted, with scripts or without: /api/auth/callback/credentials. */
  action: string;
  csrfToken: string;
  /** Where to go afterwards, a path of the portal. */
  callbackUrl: string;
  /** What became of a form that was posted without scripts. */
  error?: SignInError | null;
  email?: string;
}

const idOf = (name: string) => `connexion-${name}`;

export function SignInForm({ action, csrfToken, callbackUrl, error, email }: SignInFormProps) {
  const t = useTranslations("accounts.signIn");
  const say = (refused: SignInError) =>
    refused.kind === "slowed" ? t("slowed", { wait: formatWait(refused.wait) }) : t("refused");
  const [leaving, setLeaving] = useState(false);
  const { form, submit, refusal, attempts, sending } = useFormEngine({
    schema: signInInput,
    send: (values) => sendSignIn({ ...values, action, csrfToken, callbackUrl, say }),
    onDone: (url) => {
      setLeaving(true);
      // A whole new page: nothing of what the browser knew before signing in may be shown after.
      window.location.assign(url);
    },
    lostMessage: t("lost"),
    refusal: error ? say(error) : null,
  });
  const busy = sending || leaving;

  return (
    <form action={action} method="post" onSubmit={submit} noValidate className="grid gap-5">
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <ErrorSummary errors={form.formState.errors} refusal={refusal} attempts={attempts} idOf={idOf} />
      <FormField
        form={form}
        name="email"
        id={idOf("email")}
        label={t("email")}
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={email}
        required
      />
      <FormField
        form={form}
        name="password"
        id={idOf("password")}
        label={t("password")}
        type="password"
        autoComplete="current-password"
        required
      />
      <Button type="submit" tone="primary" busy={busy} className="min-h-13 text-lg">
        {busy ? t("sending") : t("submit")}
      </Button>
    </form>
  );
}
