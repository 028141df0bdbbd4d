import { eq } from "drizzle-orm";
import { commune } from "@/db/schema";
import { audit, changesBetween } from "@/lib/audit";
import { contrastWithWhite, isReadable, nearestReadable, WANTED_CONTRAST } from "@/lib/color/contrast";
import { formatRatio } from "@/lib/color/format-ratio";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { tellCommuneChanged } from "@/lib/mail/commune-changed";
import { describeCommune } from "./describe-commune";
import { hasOpenings } from "./has-openings";
import type { ChangeCommuneInput } from "./schemas";
import { takeCommune } from "./take-commune";

/**
 * Changes what the commune is called, looks like and lives by. The first saving is one even where nothing differs: it
 * says that somebody has looked. Days that are open already stay, whatever the zone.
 * @throws DomainError "forbidden"; "commune-moved" when another administrator has saved since the form was opened;
 * "accent-unreadable"; "time-zone-fixed" when any day is open and the time zone differs
 */
export async function changeCommune(
  ctx: StaffContext,
  { version, ...wanted }: ChangeCommuneInput,
): Promise<void> {
  const before = await takeCommune(ctx);
  if (before.version !== version) throw new DomainError("commune-moved");
  if (wanted.accent) refuseUnreadable(wanted.accent);
  if (wanted.timeZone !== before.timeZone && (await hasOpenings(ctx)))
    throw new DomainError("time-zone-fixed");
  const changes = changesBetween(describeCommune(before), describeCommune(wanted));
  if (changes.length === 0 && version > 1) return;
  await ctx.tx
    .update(commune)
    .set({ ...wanted, version: version + 1 })
    .where(eq(commune.id, ctx.commune.id));
  await audit(ctx, {
    action: "commune-changed",
    subject: { kind: "commune", id: ctx.commune.id },
    changes,
  });
  await tellCommuneChanged(ctx);
}

function refuseUnreadable(color: string): void {
  if (isReadable(color)) return;
  throw new DomainError("accent-unreadable", {
    color,
    ratio: formatRatio(contrastWithWhite(color) ?? 1),
    wanted: formatRatio(WANTED_CONTRAST),
    nearest: nearestReadable(color) ?? "",
  });
}
