import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { GuardianState } from "@/lib/desk/families/views";

const TONES: Record<GuardianState, BadgeTone> = {
  "no-address": "no",
  none: "off",
  invited: "ask",
  expired: "no",
  open: "ok",
  disabled: "off",
};

/** How far a guardian is from an account, in words. */
export function AccountBadge({ state, text }: { state: GuardianState; text: string }) {
  return <Badge tone={TONES[state]}>{text}</Badge>;
}
