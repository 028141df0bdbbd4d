"use client";

import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { contrastWithWhite, nearestReadable } from "@/lib/color/contrast";
import { AccentSample } from "./accent-sample";
import { AccentVerdict } from "./accent-verdict";
import { CommuneTextField } from "./commune-field";
import type { ShownField } from "./use-commune-form";

/** The house's own, for a commune that has chosen none. */
const HOUSE = "#2d4fc4";

/** The commune's colour: typed, or picked by eye; whether it can be read is said as one chooses. */
export function AccentField({ shown }: { shown: ShownField }) {
  const t = useTranslations("commune");
  const [typed, setTyped] = useState(shown.value);
  const field = useRef<HTMLDivElement>(null);
  const color = readColor(typed);
  const take = (next: string) => {
    const input = field.current?.querySelector("input");
    if (input) input.value = next;
    setTyped(next);
  };
  const nearest = color === null ? null : nearestReadable(color);
  return (
    <>
      <div ref={field} className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <CommuneTextField
          name="accent"
          label={t("fields.accent")}
          hint={t("hints.accent", { example: HOUSE })}
          shown={shown}
          autoComplete="off"
          spellCheck={false}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <label className="flex min-h-12 cursor-pointer items-center gap-2.5 font-semibold noscript:hidden">
          <input
            type="color"
            value={color ?? HOUSE}
            onChange={(event) => take(event.currentTarget.value)}
            className="h-11 w-14 cursor-pointer rounded-xl border-2 border-edge bg-raised p-1"
          />
          {t("color.pick")}
        </label>
      </div>
      <AccentVerdict typed={typed} ratio={color === null ? null : contrastWithWhite(color)} />
      {nearest && nearest !== color && (
        <div>
          <Button onClick={() => take(nearest)}>
            <span
              aria-hidden="true"
              className="size-5 rounded-md border border-edge"
              style={{ backgroundColor: nearest }}
            />
            {t("color.take", { color: nearest })}
          </Button>
        </div>
      )}
      <AccentSample color={color ?? HOUSE} />
    </>
  );
}

/** "#rrggbb" of what is typed, as the door reads it, or null. */
function readColor(typed: string): string | null {
  const [, digits] = /^#?([0-9a-f]{6})$/.exec(typed.trim().toLowerCase()) ?? [];
  return digits === undefined ? null : `#${digits}`;
}
