import { composeBasketReminder } from "@/lib/reminders/compose-basket-reminder";
import { composeDaysReminder } from "@/lib/reminders/compose-days-reminder";
import { composeBasketValidated } from "@/lib/reservations/checkout/compose-basket-validated";
import { composePlaceOffered } from "@/lib/reservations/waiting/compose-place-offered";
import { listCommunes } from "./communes/list-communes";
import { database } from "./context";
import { env } from "./env";
import { type Composers, composeWith } from "./mail/compose";
import { type Dispatcher, startDispatcher } from "./mail/dispatcher";
import { createTransport } from "./mail/transport";

/** Who finds the words of each kind of message. */
const composers: Composers = {
  "basket-validated": composeBasketValidated,
  "place-offered": composePlaceOffered,
  "days-reminder": composeDaysReminder,
  "basket-reminder": composeBasketReminder,
};

/** Starts the sending of this installation's mail, by the server that SMTP_URL names, until it is stopped. */
export function openPostOffice(): Dispatcher {
  return startDispatcher({
    database: database(),
    listCommunes: () => listCommunes(database()),
    compose: composeWith(composers),
    transport: createTransport(env().SMTP_URL),
  });
}
