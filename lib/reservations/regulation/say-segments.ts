import { translatorOf } from "@/lib/i18n/translator";
import type { Stretch } from "../rules/cut-timeline";
import type { BenchSegment } from "./views";

const t = translatorOf("deskRegulations");

/** What a family may do in each stretch of a day's life, in sentences; `closed` is why nothing takes place that day. */
export function saySegments(stretches: readonly Stretch[], closed: string | null): BenchSegment[] {
  return stretches.map(({ from, until, may }, index) => {
    const isToCome = stretches.slice(index + 1).some((later) => later.may.book);
    const book = bookWord(may, isToCome);
    const words = [
      closed ?? t(`bench.book.${book}`, { surcharge: may.surcharge ?? "" }),
      t(`bench.cancel.${may.cancel ? "yes" : "no"}`),
    ];
    return { from, until, book, cancel: may.cancel, words };
  });
}

function bookWord({ book, surcharge }: Stretch["may"], isToCome: boolean): BenchSegment["book"] {
  if (book) return surcharge === null ? "yes" : "late";
  return isToCome ? "not-yet" : "no";
}
