import { earliest, latest } from "@/lib/time/civil-date";
import type { Place } from "../places/place";
import type { Span } from "../places/span";

/** What has to be decided where a span is shown beside a basket: the span, and on to the basket's dates. */
export function spanWithBasket(span: Span, lines: readonly Place[]): Span {
  const [first = span.from, last = span.until] = [lines[0]?.date, lines.at(-1)?.date];
  return { from: earliest(span.from, first), until: latest(span.until, last) };
}
