import type { SystemContext } from "@/lib/context";
import { sendMessage } from "@/lib/messages/send-message";
import { writeBase } from "@/lib/records/changes/base";
import { saveFields } from "@/lib/records/changes/save-fields";
import { asGuardian } from "./as-guardian";
import type { Dupont } from "./dupont";

/** What waits at the desk: François corrects Julie's birth date (ISO), which the commune looks at, and asks a question. */
export async function askTheDesk(
  ctx: SystemContext,
  { guardianId, paulId, julieId }: Dupont,
  born: { recorded: string; right: string },
): Promise<void> {
  const father = await asGuardian(ctx, guardianId);
  const stored = () => born.recorded;
  await saveFields(
    father,
    {
      subject: { kind: "child", id: julieId },
      typed: { birthDate: born.right },
      base: writeBase(["birthDate"], stored),
      take: [],
    },
    stored,
  );
  await sendMessage(father, {
    childId: paulId,
    activityId: "",
    date: "",
    body: "Bonjour,\nPaul sera en classe de neige en janvier : faut-il annuler ses repas ?",
  });
}
