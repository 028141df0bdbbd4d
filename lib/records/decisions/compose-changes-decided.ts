import { and, asc, inArray } from "drizzle-orm";
import { createElement } from "react";
import { recordChange } from "@/db/schema";
import { ChangesDecided } from "@/emails/changes-decided";
import { renderMail } from "@/emails/render-mail";
import type { SystemContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { translatorOf } from "@/lib/i18n/translator";
import { brandOf } from "@/lib/mail/brand";
import type { ComposedMail, Payload } from "@/lib/mail/kinds";
import { publicLink } from "@/lib/mail/public-link";
import { listDiets, wordsOfDiets } from "../diets/list-diets";
import { findChanges } from "./find-changes";
import { labelOf, personOf, sayValue } from "./present-change";

/**
 * What one press of an agent answered, field by field with its words, to the household that had asked.
 * @throws DomainError "not-found" when the commune has no such changes
 */
export async function composeChangesDecided(
  ctx: SystemContext,
  { changeIds }: Payload<"changes-decided">,
): Promise<ComposedMail> {
  const rows = await findChanges(
    ctx,
    and(inArray(recordChange.id, changeIds), inArray(recordChange.state, ["accepted", "refused"])),
  ).orderBy(asc(recordChange.id));
  const [first] = rows;
  if (!first) throw new DomainError("not-found");
  const words = { diets: wordsOfDiets(await listDiets(ctx)) };
  const lines = rows.map(({ change: { id, field, after, word, state } }) => ({
    id,
    accepted: state === "accepted",
    label: labelOf(field),
    value: sayValue(field, after, words),
    word,
  }));
  const page = first.change.childId ? "/foyer/enfants" : "/foyer/responsables";
  const parts = await renderMail(
    createElement(ChangesDecided, {
      brand: brandOf(ctx.commune),
      person: personOf(first),
      accepted: lines.filter(({ accepted }) => accepted),
      refused: lines.filter(({ accepted }) => !accepted),
      url: publicLink(ctx.commune, page),
    }),
  );
  return { subject: translatorOf("mail")("subjects.changes-decided"), ...parts };
}
