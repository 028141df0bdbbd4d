import { translatorOf } from "@/lib/i18n/translator";
import { computeFillStep, type Fill } from "../rules/fill";
import type { FillView } from "./views";

const t = translatorOf("deskReservations");

/** The places of an opening as they are read: figures first, then what is to be known of them. */
export function presentFill(fill: Fill & { waiting?: number }): FillView {
  const { taken, capacity, held, waiting = 0 } = fill;
  const step = computeFillStep(fill);
  return {
    taken,
    capacity,
    step,
    ratio: t("ratio", { taken: String(taken), capacity: String(capacity) }),
    notes: [
      ...(step === 5 ? [t("full")] : []),
      ...(step === 4 ? [t("nearly")] : []),
      ...(held > 0 ? [t("held", { count: held })] : []),
      ...(waiting > 0 ? [t("waiting", { count: waiting })] : []),
    ],
  };
}
