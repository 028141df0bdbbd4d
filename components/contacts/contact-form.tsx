"use client";

import { useActionState, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { FormField } from "@/components/forms/form-field";
import { MovedNotice } from "@/components/forms/moved-notice";
import { PhoneField } from "@/components/forms/phone-field";
import { useFormEngine } from "@/components/forms/use-form-engine";
import { Button } from "@/components/ui/button";
import { giveUpAfter } from "@/components/ui/give-up-after";
import { LinkButton } from "@/components/ui/link-button";
import type { ActionResult } from "@/lib/action-result";
import { type ContactFields, contactFields, RELATION_LENGTH } from "@/lib/records/contacts/schemas";
import type { ContactFormView, MovedContactAnswer } from "@/lib/records/contacts/views";
import { NAME_LENGTH } from "@/lib/records/schemas";
import { ContactChildren } from "./contact-children";

type Answer = ActionResult<MovedContactAnswer>;
/** It leads on when it is done, and answers when somebody else changed the contact meanwhile. */
export type SaveContact = (previous: Answer | null, form: FormData) => Promise<Answer>;

/** After how long it is taken for lost, in milliseconds. */
const PATIENCE = 20_000;
const idOf = (name: string) => `contact-${name}`;

/** Somebody who may collect the children, or who is called; what is sent is the form itself, with scripts or without. */
export function ContactForm({ contact, save }: { contact: ContactFormView; save: SaveContact }) {
  const t = useTranslations("contacts");
  const element = useRef<HTMLFormElement>(null);
  // Only a form sent without scripts ever gives an answer here: with them the engine sends.
  const [answer, sendPlainly] = useActionState<Answer | null, FormData>(save, null);
  const refused = answer?.ok === false ? answer.error : null;
  const [met, setMet] = useState<MovedContactAnswer | null>(null);
  const moved = met ?? (answer?.ok ? answer.value : null);
  const { form, submit, refusal, attempts, sending } = useFormEngine<ContactFields, MovedContactAnswer>({
    schema: contactFields,
    send: () => giveUpAfter(PATIENCE, save(null, new FormData(element.current ?? undefined))),
    onDone: setMet,
    lostMessage: t("lost"),
    refusal: refused && (Object.values(refused.fields ?? {})[0] ?? refused.message),
  });
  const kept = refused?.kept ?? moved?.typed;
  const errors = form.formState.errors;
  const textField = (name: "firstName" | "lastName" | "relation", limit: number) => (
    <FormField
      form={form}
      name={name}
      id={idOf(name)}
      label={t(`form.${name}`)}
      hint={name === "relation" ? t("form.relationHint") : undefined}
      maxLength={limit}
      defaultValue={kept?.[name] ?? contact[name]}
      required={name !== "relation"}
      autoComplete="off"
    />
  );
  return (
    <form ref={element} action={sendPlainly} onSubmit={submit} noValidate className="grid gap-5">
      {moved && <MovedNotice answer={moved}>{t("moved.text", { contact: moved.contact })}</MovedNotice>}
      <ErrorSummary errors={errors} refusal={refusal} attempts={attempts} idOf={idOf} />
      {contact.id ? (
        <>
          <input type="hidden" name="id" value={contact.id} />
          <input type="hidden" name="seen" value={moved?.seen ?? refused?.kept?.seen ?? contact.seen} />
        </>
      ) : (
        <input type="hidden" name="kind" value={contact.kind} />
      )}
      <div className="grid gap-5 sm:grid-cols-2">
        {textField("firstName", NAME_LENGTH)}
        {textField("lastName", NAME_LENGTH)}
      </div>
      <PhoneField
        form={form}
        name="phone"
        countryName="phoneCountry"
        id={idOf("phone")}
        label={t("form.phone")}
        defaultValue={kept?.phone ?? contact.phone}
        defaultCountry={kept?.phoneCountry ?? contact.phoneCountry}
        required
        autoComplete="off"
      />
      {textField("relation", RELATION_LENGTH)}
      <ContactChildren
        id={idOf("children")}
        choices={contact.children}
        kept={kept?.["children[]"]?.split("\n")}
        error={(errors as Record<string, { message?: string } | undefined>).children?.message}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" tone="primary" busy={sending}>
          {sending ? t("form.saving") : t("form.save")}
        </Button>
        <LinkButton href="/foyer/complements" tone="quiet">
          {t("form.back")}
        </LinkButton>
      </div>
    </form>
  );
}
