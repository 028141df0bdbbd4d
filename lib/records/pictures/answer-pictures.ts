import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { guardian, pictureConsent } from "@/db/schema";
import { audit } from "@/lib/audit";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { lockHomeChild } from "@/lib/households/home-child";
import { currentAnswers, MEDIA, PLACES } from "../rules/picture-rights";
import { listConsents } from "./list-consents";
import type { AnswerPicturesInput } from "./schemas";

/**
 * Keeps what a guardian answers about pictures of a child: each answer that is not the one that stands is written
 * beside those before it. What was not answered stays as it was.
 * @throws DomainError "child-not-found", "no-authority"
 */
export async function answerPictures(ctx: FamilyContext, input: AnswerPicturesInput): Promise<void> {
  const { childId } = input;
  const { guardianId } = ctx.actor;
  await lockHomeChild(ctx, childId);
  await requireAuthority(ctx);
  const current = currentAnswers(await listConsents(ctx, childId), guardianId);
  const changed = MEDIA.flatMap((medium) =>
    PLACES.flatMap((place) => {
      const said = input[`${medium}-${place}`];
      if (said === undefined || (said === "yes") === current.get(`${medium}-${place}`)) return [];
      return [{ medium, place, granted: said === "yes" }];
    }),
  );
  if (changed.length === 0) return;
  await ctx.tx.insert(pictureConsent).values(
    changed.map((answer) => ({
      communeId: ctx.commune.id,
      id: uuidv7(),
      childId,
      guardianId,
      ...answer,
      answeredAt: ctx.now,
    })),
  );
  await audit(ctx, { action: "pictures-answered", subject: { kind: "child", id: childId } });
}

async function requireAuthority(ctx: FamilyContext): Promise<void> {
  const [found] = await ctx.tx
    .select({ hasAuthority: guardian.hasAuthority })
    .from(guardian)
    .where(and(eq(guardian.communeId, ctx.commune.id), eq(guardian.id, ctx.actor.guardianId)));
  if (!found?.hasAuthority) throw new DomainError("no-authority");
}
