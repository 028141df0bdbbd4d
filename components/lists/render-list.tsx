import { renderToBuffer } from "@react-pdf/renderer";
import type { PrintList } from "@/lib/desk/reservations/list-view";
import { PrintedList } from "./printed-list";

/** The list as a PDF. */
export function renderList(list: PrintList): Promise<Buffer> {
  return renderToBuffer(<PrintedList list={list} />);
}
