import { translatorOf } from "@/lib/i18n/translator";
import { type MessageKind, payloads } from "@/lib/mail/kinds";

const t = translatorOf("mail");

/** "Validation du panier"; a kind that a newer worker wrote keeps its own name. */
export function nameMail(kind: string): string {
  return isKnown(kind) ? t(`subjects.${kind}`) : kind;
}

function isKnown(kind: string): kind is MessageKind {
  return Object.hasOwn(payloads, kind);
}
