import type { Temporal } from "temporal-polyfill";
import type { SystemContext } from "@/lib/context";
import { createPaperKinds } from "@/lib/enrolments/papers/create-paper-kinds";
import { requirePapers } from "@/lib/enrolments/papers/require-papers";
import type { SiteActivity } from "./town-catalogue";

/** The one activity of Julie's school in which she is not enrolled: asking for it can be tried. */
export const NOT_JULIES = "Garderie du matin";

const STUDY = "Études surveillées";
/** From the demo's today until the insurance certificate is due. */
const DUE_IN = { days: 21 };

/** Two papers: a yearly one with a day, for the study of the DUPONT children's school, and one without for the centre. */
export async function settlePapers(
  ctx: SystemContext,
  activities: readonly SiteActivity[],
  { schoolId, today }: { schoolId: string; today: Temporal.PlainDate },
): Promise<void> {
  const [insuranceId = "", healthId = ""] = await createPaperKinds(ctx, [
    {
      label: "Attestation d’assurance scolaire",
      hint: "Celle de l’année scolaire en cours, au nom de l’enfant : votre assureur l’envoie sur demande.",
      yearly: true,
    },
    { label: "Fiche sanitaire", hint: "La fiche de liaison, remplie et signée.", yearly: false },
  ]);
  const studies = activities.filter(({ name, siteId }) => name === STUDY && siteId === schoolId);
  const atCentre = activities.filter(({ at }) => at === "centre");
  await requirePapers(ctx, [
    ...studies.map(({ id }) => ({ activityId: id, paperKindId: insuranceId, dueOn: today.add(DUE_IN) })),
    ...atCentre.map(({ id }) => ({ activityId: id, paperKindId: healthId, dueOn: null })),
  ]);
}
