"use server";

import { revalidatePath } from "next/cache";
import { GoTo, staffAction } from "@/lib/action";
import { endEnrolment } from "@/lib/desk/enrolments/end-enrolment";
import { enrolChild } from "@/lib/desk/enrolments/enrol-child";
import { ENROL_KEPT, endEnrolmentInput, enrolChildSent } from "@/lib/desk/enrolments/schemas";

const PATH = "/gestion/familles";

const show = ({ householdId, childId }: { householdId: string; childId: string }, done: string) => {
  revalidatePath(PATH, "layout");
  return new GoTo(`${PATH}/${householdId}/enfants/${childId}/inscrire?fait=${done}`);
};

export const enrolChildAction = staffAction(
  enrolChildSent,
  async (ctx, input) => {
    await enrolChild(ctx, input);
    return show(input, "inscrit");
  },
  { keep: ENROL_KEPT },
);

export const endEnrolmentAction = staffAction(
  endEnrolmentInput,
  async (ctx, input) => {
    await endEnrolment(ctx, input);
    return show(input, "fin");
  },
  { keep: ["endsOn"] },
);
