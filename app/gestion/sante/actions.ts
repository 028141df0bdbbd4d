"use server";

import { staffAction } from "@/lib/action";
import { openHealth } from "@/lib/records/health/open-health";
import { openHealthInput } from "@/lib/records/health/schemas";

export const openHealthAction = staffAction(openHealthInput, (ctx, { childId }) => openHealth(ctx, childId));
