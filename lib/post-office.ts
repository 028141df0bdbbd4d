import { composeAccountOpened } from "@/lib/accounts/activation/compose-account-opened";
import { composeAddressKnown } from "@/lib/accounts/activation/compose-address-known";
import { composeAddressValidation } from "@/lib/accounts/activation/compose-address-validation";
import { composeOtherAddress } from "@/lib/accounts/activation/compose-other-address";
import { composeGuardianInvitation } from "@/lib/accounts/invitations/compose-guardian-invitation";
import { composeStaffInvitation } from "@/lib/accounts/invitations/compose-staff-invitation";
import { composePasswordChanged } from "@/lib/accounts/passwords/compose-password-changed";
import { composeEmailChange } from "@/lib/accounts/profile/compose-email-change";
import { composeEmailChanged } from "@/lib/accounts/profile/compose-email-changed";
import { composePasswordReset } from "@/lib/accounts/recovery/compose-password-reset";
import { composeNewDevice } from "@/lib/accounts/sessions/compose-new-device";
import { composeChildEnrolled } from "@/lib/enrolments/compose-child-enrolled";
import { composePaperRefused } from "@/lib/enrolments/papers/compose-paper-refused";
import { composeEnrolmentAnswered } from "@/lib/enrolments/requests/compose-enrolment-answered";
import { composeDataAnswered } from "@/lib/privacy/compose-data-answered";
import { composeChangesDecided } from "@/lib/records/decisions/compose-changes-decided";
import { composeRecordEmail } from "@/lib/records/guardians/compose-record-email";
import { composeBasketReminder } from "@/lib/reminders/compose-basket-reminder";
import { composeDaysReminder } from "@/lib/reminders/compose-days-reminder";
import { composeBasketValidated } from "@/lib/reservations/checkout/compose-basket-validated";
import { composeDaysClosed } from "@/lib/reservations/closures/compose-days-closed";
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
  "days-closed": composeDaysClosed,
  "days-reminder": composeDaysReminder,
  "basket-reminder": composeBasketReminder,
  "guardian-invitation": composeGuardianInvitation,
  "staff-invitation": composeStaffInvitation,
  "account-opened": composeAccountOpened,
  "address-validation": composeAddressValidation,
  "address-known": composeAddressKnown,
  "other-address": composeOtherAddress,
  "password-reset": composePasswordReset,
  "password-changed": composePasswordChanged,
  "new-device": composeNewDevice,
  "email-change": composeEmailChange,
  "email-changed": composeEmailChanged,
  "record-email": composeRecordEmail,
  "data-answered": composeDataAnswered,
  "changes-decided": composeChangesDecided,
  "enrolment-answered": composeEnrolmentAnswered,
  "paper-refused": composePaperRefused,
  "child-enrolled": composeChildEnrolled,
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
