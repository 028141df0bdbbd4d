"use client";

import { useTranslations } from "use-intl";
import { SavedLine } from "@/components/forms/saved-line";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import { ADDRESS_LENGTH, SITE_KINDS, SITE_NAME_LENGTH } from "@/lib/desk/sites/schemas";
import type { SiteFile } from "@/lib/desk/sites/views";
import { Box, Boxes } from "./boxes";
import { FormAnswer } from "./form-answer";
import { PlainField } from "./plain-field";
import { readRefusal } from "./read-refusal";

const idOf = (name: string) => `site-${name}`;

/** What a school or a centre is called, and where it is. Plain fields: no script needed. */
export function SiteForm({ action, site }: { action: SendForm; site?: SiteFile }) {
  const t = useTranslations("catalogue");
  const { answer, send, sending, count } = useAnswer(action);
  const refusal = readRefusal(answer, { "label-taken": "name" });
  const { errors } = refusal;
  const shown = { name: "", kind: "school", address: "", ...site, ...refusal.kept };
  return (
    <div>
      <form
        // Fields take what is given back to them, or what is stored, when they are made.
        key={`${count} ${site?.version}`}
        action={send}
        noValidate
        className="grid max-w-2xl gap-4"
      >
        {site && <input type="hidden" name="id" value={site.id} />}
        {site && <input type="hidden" name="version" value={site.version} />}
        <FormAnswer {...{ answer, refusal, sending, idOf }} attempts={count} />
        <PlainField
          id={idOf("name")}
          name="name"
          label={t("sites.fields.name")}
          error={errors.name}
          defaultValue={shown.name}
          maxLength={SITE_NAME_LENGTH}
        />
        <Boxes id={idOf("kind")} legend={t("sites.fields.kind")} error={errors.kind}>
          {SITE_KINDS.map((kind) => (
            <Box key={kind} type="radio" name="kind" value={kind} checked={shown.kind === kind}>
              <span>
                <span className="font-semibold">{t(`sites.kinds.${kind}`)}</span>
                <span className="block text-ink-2 text-sm">{t(`sites.kindHints.${kind}`)}</span>
              </span>
            </Box>
          ))}
        </Boxes>
        <PlainField
          id={idOf("address")}
          name="address"
          label={t("sites.fields.address")}
          hint={t("sites.addressHint")}
          error={errors.address}
          defaultValue={shown.address}
          maxLength={ADDRESS_LENGTH}
        />
        <div>
          <Button type="submit" tone="primary" busy={sending}>
            {sending ? t("saving") : t(site ? "save" : "sites.add")}
          </Button>
        </div>
      </form>
      <SavedLine attempts={count}>{answer?.ok && t("saved")}</SavedLine>
    </div>
  );
}
