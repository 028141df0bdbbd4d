import type { SystemContext } from "@/lib/context";
import { type ComposedMail, type MessageKind, type Payload, payloads } from "./kinds";

/** Finds the words of one message in the room whose matter it is. `recipient` is an address. */
export type Composer<K extends MessageKind> = (
  ctx: SystemContext,
  payload: Payload<K>,
  recipient: string,
) => Promise<ComposedMail>;

/** One composer a kind: a kind without one does not compile. */
export type Composers = { readonly [K in MessageKind]: Composer<K> };

export type Compose = (
  ctx: SystemContext,
  message: { kind: string; payload: unknown; recipient: string },
) => Promise<ComposedMail>;

/** What a message says can never be found: trying again would not help. */
export class UncomposableMail extends Error {
  override readonly name = "UncomposableMail";
}

/** What it had to tell is over: a link that a newer one has replaced. It is not sent, and nobody has failed. */
export class WithdrawnMail extends Error {
  override readonly name = "WithdrawnMail";
}

/**
 * Composes any stored message.
 * @throws UncomposableMail when its payload cannot be read, and what its composer throws; an unknown kind is
 * an ordinary failure, to be tried again: during an update a newer worker may know it.
 */
export function composeWith(composers: Composers): Compose {
  return (ctx, { kind, payload, recipient }) => {
    if (!isMessageKind(kind)) throw new Error(`Unknown kind of message: ${kind}`);
    return compose(composers, ctx, { kind, payload, recipient });
  };
}

function compose<K extends MessageKind>(
  composers: Composers,
  ctx: SystemContext,
  message: { kind: K; payload: unknown; recipient: string },
): Promise<ComposedMail> {
  const parsed = payloads[message.kind].safeParse(message.payload);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(
      (issue) => `${issue.path.join(".") || "payload"}: ${issue.message}`,
    );
    throw new UncomposableMail(issues.join("; "));
  }
  const composer: Composer<K> = composers[message.kind];
  return composer(ctx, parsed.data as Payload<K>, message.recipient);
}

function isMessageKind(kind: string): kind is MessageKind {
  return Object.hasOwn(payloads, kind);
}
