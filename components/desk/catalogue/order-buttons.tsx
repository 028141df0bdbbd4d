"use client";

import { useTranslations } from "use-intl";
import { PressForm } from "@/components/forms/press-form";
import type { SendForm } from "@/components/forms/use-answer";

interface OrderButtonsProps {
  id: string;
  name: string;
  first: boolean;
  last: boolean;
  move: SendForm;
}

/** One place up, one place down. At an end the button stays where it is, so that nothing jumps under the finger. */
export function OrderButtons({ id, name, first, last, move }: OrderButtonsProps) {
  const t = useTranslations("catalogue");
  return (
    <span className="flex max-sm:-ml-3">
      <PressForm
        action={move}
        fields={{ id, to: "up" }}
        icon="up"
        label={t("up", { name })}
        resting={first}
      />
      <PressForm
        action={move}
        fields={{ id, to: "down" }}
        icon="down"
        label={t("down", { name })}
        resting={last}
      />
    </span>
  );
}
