"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import type { Choice } from "@/lib/desk/activities/views";
import { Box, Boxes } from "./boxes";
import { Part } from "./part";
import { readRefusal } from "./read-refusal";

/** The same activity at other sites. */
export function CopyPart({ id, sites, copy }: { id: string; sites: readonly Choice[]; copy: SendForm }) {
  const t = useTranslations("catalogue.activities");
  const { answer, send, sending, count } = useAnswer(copy);
  const refusal = readRefusal(answer);
  const chosen = refusal.kept?.["sites[]"]?.split("\n") ?? [];
  return (
    <Part id="copie" title={t("copy")} hint={t("copyHint")}>
      <form key={count} action={send} className="grid gap-3">
        <input type="hidden" name="id" value={id} />
        <ErrorSummary
          errors={{}}
          refusal={refusal.errors.sites ?? refusal.message}
          attempts={count}
          idOf={() => "copie-sites"}
        />
        <Boxes id="copie-sites" legend={t("fields.sites")}>
          <div className="flex flex-wrap gap-x-6">
            {sites.map((site) => (
              <Box key={site.id} name="sites[]" value={site.id} checked={chosen.includes(site.id)}>
                {site.name}
              </Box>
            ))}
          </div>
        </Boxes>
        <div>
          <Button type="submit" busy={sending}>
            {t("copyButton")}
          </Button>
        </div>
      </form>
    </Part>
  );
}
