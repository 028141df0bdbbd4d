"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { BasketContent, type BasketContentProps } from "./basket-content";
import { BasketFoot } from "./basket-foot";
import { useSheetHistory } from "./use-sheet-history";

/** On a phone: the count and "Valider" at the foot of the page, always; the whole basket at a press. */
export function BasketSheet(props: BasketContentProps) {
  const { basket, commands } = props;
  const t = useTranslations("basket");
  const { open, show, hide } = useSheetHistory();
  const validating = commands.busy === "checkOut";

  // The answer is read in the sheet, whichever of the two buttons was pressed.
  const checkOut = () => {
    void commands.checkOut().then(show);
  };

  return (
    <>
      <div className="basket-bar">
        <button type="button" className="basket-bar-open" aria-haspopup="dialog" onClick={show}>
          <span className="basket-handle" />
          <span className="block font-bold">
            {t("title")}
            {basket.count > 0 && ` · ${basket.count}`}{" "}
            <Icon name="up" className="inline size-4 align-[-2px]" />
          </span>
          <span className="block text-[0.9375rem] text-ink-2">{summaryOf(t, basket)}</span>
        </button>
        {basket.count > 0 && (
          <Button tone="primary" className="min-h-13 px-6 text-lg" busy={validating} onClick={checkOut}>
            {validating ? t("validating") : t("validate")}
          </Button>
        )}
      </div>
      {open && (
        <Dialog
          shape="sheet"
          title={t("title")}
          onClose={hide}
          footer={basket.count > 0 && <BasketFoot basket={basket} commands={commands} />}
        >
          <BasketContent {...props} />
        </Dialog>
      )}
    </>
  );
}

function summaryOf(
  t: ReturnType<typeof useTranslations<"basket">>,
  basket: BasketContentProps["basket"],
): string {
  if (basket.count === 0) return basket.canUndo ? t("cleared") : t("empty");
  const total = (groups: typeof basket.bookings) =>
    groups.reduce((sum, group) => sum + group.dates.length, 0);
  const bookings = total(basket.bookings);
  const cancellations = total(basket.cancellations);
  return t("summary", { bookings, cancellations, both: bookings > 0 && cancellations > 0 ? "yes" : "no" });
}
