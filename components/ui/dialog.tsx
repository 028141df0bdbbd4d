"use client";

import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { classes } from "./classes";
import { IconButton } from "./icon-button";

interface DialogProps {
  title: ReactNode;
  /** Escape, the cross, the ground around it. The owner decides, and unmounts it. */
  onClose: () => void;
  /** "sheet" rises from the foot of a phone. */
  shape?: "card" | "sheet";
  children: ReactNode;
  footer?: ReactNode;
}

/** A native modal, open as long as it is mounted: the browser holds the focus and gives it back. */
export function Dialog({ title, onClose, shape = "card", children, footer }: DialogProps) {
  const t = useTranslations("common");
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  // Before any effect inside: what opens with the dialog may take the focus after it.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element?.open) element?.showModal();
    return () => element?.close();
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the ground; the keyboard has Escape and the cross
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={classes("dialog", shape === "sheet" && "dialog-sheet")}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={() => {
        // A second Escape closes it without asking; a close that was followed by an opening is no matter.
        if (!dialog.current?.open) onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="dialog-body">
        <div className="flex items-center justify-between gap-4 px-5 pt-3 pb-1">
          <h2 id={titleId} className="font-bold text-xl">
            {title}
          </h2>
          <IconButton icon="cross" label={t("close")} onClick={onClose} className="-mr-2" />
        </div>
        <div className="overflow-y-auto overscroll-contain px-5 pb-5">{children}</div>
        {footer && <div className="border-rule border-t px-5 py-4">{footer}</div>}
      </div>
    </dialog>
  );
}
