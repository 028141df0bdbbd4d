"use client";

import type { CSSProperties } from "react";
import { useTranslations } from "use-intl";

/** As components/ui/tokens.css derives a commune's accent, on either ground, whatever the screen wears now. */
const GROUNDS = [
  {
    name: "light",
    ground: { backgroundColor: "#ffffff", color: "#1d2550" },
    accentOf: (color: string) => `oklch(from ${color} min(l, 0.49) c h)`,
    onAccent: "#ffffff",
  },
  {
    name: "dark",
    ground: { backgroundColor: "#191f3b", color: "#eef0fb" },
    accentOf: (color: string) => `oklch(from ${color} 0.82 min(c, 0.11) h)`,
    onAccent: "#11152a",
  },
] as const;

/** A button and a link in the colour, on light and on dark. */
export function AccentSample({ color }: { color: string }) {
  const t = useTranslations("commune.color");
  return (
    <div>
      <p className="font-semibold">{t("sample")}</p>
      <div className="mt-1.5 grid gap-3 sm:grid-cols-2">
        {GROUNDS.map(({ name, ground, accentOf, onAccent }) => (
          <div
            key={name}
            className="grid gap-3 rounded-xl border border-edge p-4"
            style={ground as CSSProperties}
          >
            <p className="text-sm">{t(name)}</p>
            <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <span
                className="inline-flex min-h-11 items-center rounded-xl px-5 font-semibold"
                style={{ backgroundColor: accentOf(color), color: onAccent }}
              >
                {t("button")}
              </span>
              <span className="font-semibold underline underline-offset-4" style={{ color: accentOf(color) }}>
                {t("link")}
              </span>
            </p>
          </div>
        ))}
      </div>
    </div>
  );
}
