import "server-only";
import { loadFamilyShell } from "@/app/(famille)/door";
import { loadDeskShell } from "@/app/gestion/door";
import { Shell } from "@/components/shell/shell";
import { isStaff } from "@/lib/accounts/is-staff";
import type { FamilyContext, PersonContext } from "@/lib/context";
import { createPageDoor } from "@/lib/page";

const isFamily = (ctx: PersonContext): ctx is FamilyContext => !isStaff(ctx);

/** The door of what everybody has who is signed in: each finds it in their own side of the house. */
export const personPage = createPageDoor("person", Shell, async (ctx: PersonContext) => {
  if (isFamily(ctx)) return loadFamilyShell(ctx);
  if (isStaff(ctx)) return loadDeskShell(ctx);
  throw new TypeError("Somebody of neither side is signed in.");
});
