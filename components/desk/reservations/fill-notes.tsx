import { Badge } from "@/components/ui/badge";
import type { FillView } from "@/lib/desk/reservations/views";

/** What is to be known of some places: full and nearly full stand out, by their word. */
export function FillNotes({ fill: { step, notes } }: { fill: FillView }) {
  if (notes.length === 0) return null;
  const [first, ...rest] = notes;
  const isMarked = step >= 4;
  const plain = isMarked ? rest : notes;
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {isMarked && <Badge tone={step === 5 ? "no" : "ask"}>{first}</Badge>}
      {plain.length > 0 && <span className="text-ink-2 text-sm">{plain.join(", ")}</span>}
    </span>
  );
}
