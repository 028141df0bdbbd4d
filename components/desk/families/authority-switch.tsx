"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import type { ActionResult } from "@/lib/action-result";

type Answer = ActionResult<unknown>;
export type SetAuthority = (previous: Answer | null, form: FormData) => Promise<Answer>;

interface AuthoritySwitchProps {
  id: string;
  name: string;
  /** As it stands. */
  hasAuthority: boolean;
  setAuthority: SetAuthority;
}

/** Takes parental authority off after one more question, which works before any script; or notes it again at once. */
export function AuthoritySwitch({ id, name, hasAuthority, setAuthority }: AuthoritySwitchProps) {
  const t = useTranslations("families");
  const [answer, send, sending] = useActionState<Answer | null, FormData>(setAuthority, null);
  const key = hasAuthority ? "takeAuthority" : "giveAuthority";
  const form = (
    <form action={send} className="grid justify-items-start gap-3">
      <input type="hidden" name="guardianId" value={id} />
      <input type="hidden" name="hasAuthority" value={String(!hasAuthority)} />
      <p className="text-ink-2">
        {hasAuthority ? t("file.takeAuthorityText", { name }) : t("file.authorityText")}
      </p>
      <Button type="submit" busy={sending} aria-label={t(`file.${key}Of`, { name })}>
        {sending ? t("file.authoritySaving") : t(`file.${key}`)}
      </Button>
      {answer?.ok === false && (
        <p role="alert" className="font-semibold text-no text-sm">
          {answer.error.message}
        </p>
      )}
    </form>
  );
  if (!hasAuthority) return form;
  return (
    <details className="-ml-3">
      <summary className={buttonLook("quiet", "cursor-pointer list-none")}>
        {t("file.takeAuthorityTitle")}
        <span className="sr-only"> {name}</span>
      </summary>
      <div className="mt-2 ml-3 border-margin border-l-3 pl-4">{form}</div>
    </details>
  );
}
