import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { RequestLine } from "@/lib/enrolments/views";

const TONES: Record<RequestLine["state"], BadgeTone> = {
  open: "accent",
  "paper-asked": "ask",
  accepted: "ok",
  refused: "no",
  withdrawn: "off",
};

/** How far a request is, in the words of who looks. */
export function StateBadge({ state, children }: { state: RequestLine["state"]; children: string }) {
  return <Badge tone={TONES[state]}>{children}</Badge>;
}
