import { v7 as uuidv7 } from "uuid";
import type { StaffContext, SystemContext } from "@/lib/context";
import { exportAudit } from "@/lib/desk/audit/export-audit";
import { listAudit } from "@/lib/desk/audit/list-audit";
import { endEnrolment } from "@/lib/desk/enrolments/end-enrolment";
import { enrolChild } from "@/lib/desk/enrolments/enrol-child";
import { getEnrolForm } from "@/lib/desk/enrolments/get-enrol-form";
import { addChild } from "@/lib/desk/new-families/add-child";
import { addFamily } from "@/lib/desk/new-families/add-family";
import { getChildForm } from "@/lib/desk/new-families/get-family-form";
import { composeChildEnrolled } from "@/lib/enrolments/compose-child-enrolled";
import type { Attempt } from "./attempts";
import type { Neighbour } from "./neighbour";

const adult = {
  civility: "" as const,
  firstName: "Ana",
  lastName: "SILVA",
  mobilePhone: "",
  mobilePhoneCountry: "FR",
  addressLine: "",
  postcode: "",
  city: "",
};
const pupilAt = ({ canteen }: Neighbour) => ({
  firstName: "Paul",
  lastName: "DUPONT",
  birthDate: "2015-03-12",
  schoolId: canteen.schoolId,
  level: "" as const,
  className: "",
});
const childOf = ({ householdId, childId }: Neighbour) => ({ householdId, childId });

/** What an agent of another commune tries by hand with a family, a child and a trail that are not theirs. */
export const newcomerStaffAttempts: readonly Attempt<StaffContext>[] = [
  {
    of: "addFamily",
    what: "adds a family to the neighbour's school",
    run: (ctx, neighbour) =>
      addFamily(ctx, {
        key: uuidv7(),
        sure: "",
        typed: {},
        guardians: [{ ...adult, email: neighbour.guardian.email }],
        children: [pupilAt(neighbour)],
      }),
    refusal: "site-not-found",
  },
  {
    of: "addChild",
    what: "adds a child to the neighbour's household",
    run: (ctx, neighbour) =>
      addChild(ctx, {
        key: uuidv7(),
        sure: "",
        typed: {},
        householdId: neighbour.householdId,
        children: [pupilAt(neighbour)],
      }),
    refusal: "not-found",
  },
  {
    of: "getChildForm",
    what: "opens the form that adds a child to the neighbour's household",
    run: (ctx, { householdId }) => getChildForm(ctx, householdId),
    refusal: "not-found",
  },
  {
    of: "getEnrolForm",
    what: "looks at what the neighbour's child is enrolled in",
    run: (ctx, neighbour) => getEnrolForm(ctx, childOf(neighbour)),
    refusal: "not-found",
  },
  {
    of: "enrolChild",
    what: "enrols the neighbour's child",
    run: (ctx, neighbour) =>
      enrolChild(ctx, {
        ...childOf(neighbour),
        activityIds: [neighbour.canteen.id],
        startsOn: "2024-05-27",
        endsOn: "2024-07-05",
        tell: true,
      }),
    refusal: "not-found",
    atHome: "enrolment-overlaps-of",
  },
  {
    of: "endEnrolment",
    what: "ends an enrolment of the neighbour's child",
    run: (ctx, neighbour) =>
      endEnrolment(ctx, {
        ...childOf(neighbour),
        enrolmentId: neighbour.enrolmentId,
        was: "",
        endsOn: "2024-07-05",
      }),
    refusal: "not-found",
  },
  {
    of: "listAudit",
    what: "reads all that was done to the neighbour",
    run: (ctx, { guardian }) =>
      listAudit(ctx, { objet: guardian.guardianId }).then(({ rows, about }) => ({ rows, about })),
  },
  { of: "exportAudit", what: "takes the trail away", run: (ctx) => exportAudit(ctx, {}) },
];

/** The same of background work. */
export const newcomerSystemAttempts: readonly Attempt<SystemContext>[] = [
  {
    of: "composeChildEnrolled",
    what: "writes that the neighbour's child is enrolled",
    run: (ctx, { enrolmentId }) => composeChildEnrolled(ctx, { enrolmentIds: [enrolmentId] }),
    refusal: "not-found",
  },
];
