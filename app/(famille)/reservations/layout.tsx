import type { ReactNode } from "react";
import { SaverShelf } from "@/components/calendar/saver-shelf";
import { changeBasketAction } from "./actions";

/** Guards nothing: keeps what was touched on one of these pages when one goes on to another. */
export default function ReservationsLayout({ children }: { children: ReactNode }) {
  return <SaverShelf change={changeBasketAction}>{children}</SaverShelf>;
}
