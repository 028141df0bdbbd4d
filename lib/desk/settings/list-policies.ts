import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { listModes } from "@/lib/records/changes/list-modes";
import { nameField } from "@/lib/records/changes/name-field";
import { CHILD_FIELDS, GUARDIAN_FIELDS } from "@/lib/records/rules/fields";
import type { PolicyGroup } from "./views";

/** What becomes of a change, field by field, as it stands. @throws DomainError "forbidden" */
export async function listPolicies(ctx: StaffContext): Promise<PolicyGroup[]> {
  authorize(ctx, "settings.change");
  const modeOf = await listModes(ctx);
  return [
    {
      subject: "guardian",
      fields: GUARDIAN_FIELDS.map((field) => ({
        name: `guardian.${field}`,
        label: nameField(field),
        mode: modeOf("guardian", field),
      })),
    },
    {
      subject: "child",
      fields: CHILD_FIELDS.map((field) => ({
        name: `child.${field}`,
        label: nameField(field),
        mode: modeOf("child", field),
      })),
    },
  ];
}
