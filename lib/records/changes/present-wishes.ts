import type { RecordField, StoredValue } from "../rules/fields";
import type { Wish } from "./list-wishes";
import { nameField } from "./name-field";
import { showValue, type ValueWords } from "./show-value";
import type { WishView } from "./views";

/** Wishes of one person in words, each beside what counts meanwhile. */
export function presentWishes(
  wishes: readonly Wish[],
  stored: (field: RecordField) => StoredValue,
  words: ValueWords,
): WishView[] {
  return wishes.map(({ changeId, field, after, awaits }) => ({
    changeId,
    field,
    label: nameField(field),
    text: showValue(field, after, words),
    standing: showValue(field, stored(field), words),
    awaits,
  }));
}
