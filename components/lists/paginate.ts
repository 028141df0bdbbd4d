import type { PrintClass } from "@/lib/desk/reservations/list-view";

/** Heights in points, as `list-styles` draws them. */
export const ROW = 19;
export const CLASS_HEAD = 44;
/** What stands between the head of a page and its foot. */
const ROOM = 842 - 28 - 44 - 92;
/** The sums of a week, under its last class. */
export const SUMS = 50;

/** A class, or as much of it as a page has room for. */
export interface PageClass extends PrintClass {
  /** Of the class, on whatever page. */
  total: number;
  isContinued: boolean;
}

/**
 * The classes of a list, page by page: a class that does not fit goes on under its name. The renderer could find the
 * pages itself, in a time that grows with the square of the list. `tail`: what must fit under the last class.
 */
export function paginate(classes: readonly PrintClass[], tail = 0): PageClass[][] {
  const pages: PageClass[][] = [];
  let page: PageClass[] = [];
  let left = ROOM;
  const turn = () => {
    pages.push(page);
    page = [];
    left = ROOM;
  };
  for (const { name, children } of classes) {
    for (let from = 0; from < children.length; ) {
      if (left < CLASS_HEAD + ROW) turn();
      const fits = Math.floor((left - CLASS_HEAD) / ROW);
      const here = children.slice(from, from + fits);
      page.push({ name, children: here, total: children.length, isContinued: from > 0 });
      left -= CLASS_HEAD + here.length * ROW;
      from += here.length;
    }
  }
  if (left < tail) turn();
  pages.push(page);
  return pages;
}
