import { DomainError } from "@/lib/errors";
import { isPhoneCountry, parsePhone } from "@/lib/phone/phone";

/** What a form sent, as it is stored: E.164. @throws DomainError "invalid-input" for what the schema lets nobody send */
export function storePhone({ phone, phoneCountry }: { phone: string; phoneCountry: string }): string {
  const stored = isPhoneCountry(phoneCountry) ? parsePhone(phone, phoneCountry) : null;
  if (!stored) throw new DomainError("invalid-input");
  return stored;
}
