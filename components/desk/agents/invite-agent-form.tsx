"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { type Answer, type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import { describedBy, Field } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { TextInput } from "@/components/ui/text-input";
import { STAFF_ROLES } from "@/lib/desk/staff/schemas";
import type { SiteChoice } from "@/lib/desk/staff/views";
import { RoleFields } from "./role-fields";

const idOf = (name: string) => `agent-${name}`;
const FIELDS = [
  { name: "firstName", type: "text" },
  { name: "lastName", type: "text" },
  { name: "email", type: "email" },
] as const;

/** Who is invited, for what. The server decides; what was typed stays after a refusal. */
export function InviteAgentForm({ sites, invite }: { sites: readonly SiteChoice[]; invite: SendForm }) {
  const t = useTranslations("agents");
  const { answer, send, sending, count } = useAnswer(invite);
  const { errors, refusal, kept } = readRefusal(answer);
  const role = STAFF_ROLES.find((one) => one === kept.role) ?? "gestionnaire";
  return (
    <form
      // Fields take what is given back to them when they are made.
      key={count}
      action={send}
      noValidate
      className="grid max-w-2xl gap-5 rounded-sheet bg-sheet p-5 shadow-lift sm:p-7"
    >
      <ErrorSummary errors={errors} refusal={refusal} attempts={count} idOf={idOf} />
      {FIELDS.map(({ name, type }) => {
        const error = errors[name]?.message;
        return (
          <Field key={name} id={idOf(name)} label={t(`fields.${name}`)} error={error}>
            <TextInput
              id={idOf(name)}
              name={name}
              type={type}
              defaultValue={kept[name]}
              autoComplete="off"
              required
              aria-invalid={error ? true : undefined}
              aria-describedby={describedBy(idOf(name), { error })}
            />
          </Field>
        );
      })}
      <RoleFields sites={sites} role={role} chosen={(kept["sites[]"] ?? "").split("\n")} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" tone="primary" busy={sending}>
          {sending ? t("invitePage.sending") : t("invitePage.submit")}
        </Button>
        <LinkButton href="/gestion/agents" tone="quiet">
          {t("invitePage.back")}
        </LinkButton>
      </div>
    </form>
  );
}

interface Refusal {
  errors: Partial<Record<string, { type: string; message: string }>>;
  refusal: string | null;
  kept: Partial<Record<string, string>>;
}

function readRefusal(answer: Answer | null): Refusal {
  if (answer?.ok !== false) return { errors: {}, refusal: null, kept: {} };
  const { fields = {}, kept = {}, message } = answer.error;
  const errors: Refusal["errors"] = {};
  for (const [name, text] of Object.entries(fields)) errors[name] = { type: "server", message: text };
  return { errors, refusal: Object.keys(errors).length > 0 ? null : message, kept };
}
