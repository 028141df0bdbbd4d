import { z } from "zod";
import type { RuleChange } from "@/lib/catalogue/rules/change-rules";
import type { LoadedEffect } from "./load-effect";

/** What an agent was shown of a change before pressing: of which change, and how many it touches. */
const shownEffect = z.object({ change: z.string(), touched: z.array(z.number()) });

/** What the hidden field of a form carries from one press to the next. */
export function writeShown(change: RuleChange, effect: LoadedEffect): string {
  return JSON.stringify({ change: nameChange(change), touched: touchedBy(effect) });
}

/** How what was shown covers what is: nothing was, or not of this change; less than there is now; all of it. */
export function compareShown(
  sent: string,
  change: RuleChange,
  effect: LoadedEffect,
): "nothing" | "less" | "all" {
  const shown = readShown(sent);
  if (!shown || shown.change !== nameChange(change)) return "nothing";
  return touchedBy(effect).every((count, index) => count <= (shown.touched[index] ?? 0)) ? "all" : "less";
}

function readShown(sent: string) {
  if (sent === "") return null;
  try {
    return shownEffect.safeParse(JSON.parse(sent)).data ?? null;
  } catch {
    // What a page did not write is as if nothing had been shown.
    return null;
  }
}

const nameChange = (change: RuleChange) => JSON.stringify(change);

/** What families may mind; what they gain is not asked about again. */
function touchedBy({ places, days, refused, childrenOver, familyCount, never }: LoadedEffect): number[] {
  return [
    places.locked,
    places.earlier,
    days.closed,
    days.earlier,
    refused,
    childrenOver,
    familyCount,
    never.length,
  ];
}
