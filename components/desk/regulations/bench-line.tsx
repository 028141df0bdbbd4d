"use client";

import { useTranslations } from "use-intl";
import type { BenchSegment, BenchView } from "@/lib/reservations/regulation/views";

/** A step of the moment, in milliseconds. */
const QUARTER = 15 * 60_000;
const HEIGHT = { row: 26, gap: 6 };
const WIDTH = 1000;

interface BenchLineProps {
  bench: BenchView;
  moment: number;
  onMove: (moment: number) => void;
  /** The moment, as it is said. */
  said: string;
}

/** The line itself, a row for booking and one for cancelling, and the handle that moves along it. */
export function BenchLine({ bench, moment, onMove, said }: BenchLineProps) {
  const t = useTranslations("deskRegulations.bench");
  const { first, last } = bench;
  return (
    <div className="grid gap-2">
      <LineLegend />
      <LinePicture bench={bench} moment={moment} />
      <label htmlFor="deplacer" className="font-semibold">
        {t("line")}
      </label>
      <input
        id="deplacer"
        type="range"
        min={0}
        max={Math.round((last - first) / QUARTER)}
        step={1}
        value={Math.round((moment - first) / QUARTER)}
        onChange={(event) => onMove(first + Number(event.target.value) * QUARTER)}
        aria-valuetext={said}
        className="min-h-11 w-full cursor-pointer accent-accent"
      />
    </div>
  );
}

const FILLS: Record<BenchSegment["book"], string> = {
  yes: "var(--ok)",
  late: "var(--ask)",
  "not-yet": "var(--off)",
  no: "var(--no)",
};

/** For the eye only: the sentences below say the same. */
function LinePicture({ bench, moment }: Pick<BenchLineProps, "bench" | "moment">) {
  const { first, last, segments, limits, closed } = bench;
  const xOf = (at: number) => ((at - first) / (last - first)) * WIDTH;
  const rows = [0, HEIGHT.row + HEIGHT.gap];
  const bottom = HEIGHT.row * 2 + HEIGHT.gap;
  const marks = markLimits(limits).filter(({ at }) => first <= at && at <= last);
  return (
    <div className="relative" aria-hidden="true">
      <svg
        viewBox={`0 0 ${WIDTH} ${bottom}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="block h-16 w-full overflow-visible rounded-lg"
      >
        {segments.map(({ from, until, book, cancel }) => {
          const [x, width] = [xOf(from), Math.max(xOf(until) - xOf(from), 1)];
          return (
            <g key={from}>
              <rect
                x={x}
                y={rows[0]}
                width={width}
                height={HEIGHT.row}
                fill={closed ? "var(--off)" : FILLS[book]}
              />
              <rect x={x} y={rows[1]} width={width} height={HEIGHT.row} fill={FILLS[cancel ? "yes" : "no"]} />
            </g>
          );
        })}
        {marks.map(({ at }) => (
          <line
            key={at}
            x1={xOf(at)}
            x2={xOf(at)}
            y1={0}
            y2={bottom}
            stroke="var(--ink)"
            strokeWidth="2"
            vectorEffect="non-scaling-stroke"
          />
        ))}
        <line
          x1={xOf(moment)}
          x2={xOf(moment)}
          y1={-6}
          y2={bottom + 6}
          stroke="var(--accent)"
          strokeWidth="5"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <div className="relative h-6">
        {marks.map(({ at, numbers }) => (
          <span
            key={at}
            className="absolute -translate-x-1/2 whitespace-nowrap font-semibold text-sm"
            style={{ left: `${xOf(at) / (WIDTH / 100)}%` }}
          >
            {numbers.join(" · ")}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Each moment of a limit once, with the numbers that the list below gives to what falls on it. */
function markLimits(limits: BenchView["limits"]): { at: number; numbers: number[] }[] {
  const marks = new Map<number, number[]>();
  for (const [index, { at }] of limits.entries()) marks.set(at, [...(marks.get(at) ?? []), index + 1]);
  return [...marks].map(([at, numbers]) => ({ at, numbers }));
}

function LineLegend() {
  const t = useTranslations("deskRegulations.bench");
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
      <p>{t("rows")}</p>
      <ul className="flex flex-wrap gap-x-4">
        {(["yes", "late", "not-yet", "no"] as const).map((mark) => (
          <li key={mark} className="inline-flex items-center gap-2">
            <svg viewBox="0 0 10 10" className="size-3.5" aria-hidden="true">
              <rect width="10" height="10" rx="2" fill={FILLS[mark]} stroke="var(--edge)" />
            </svg>
            {t(`marks.${mark}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
