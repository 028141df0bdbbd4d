import nodemailer from "nodemailer";
import type { Commune } from "@/lib/context";
import type { ComposedMail } from "./kinds";

export interface Letter extends ComposedMail {
  /** The outbox row's: the same at every try, so that a mailbox that receives it twice can tell. */
  id: string;
  recipient: string;
}

/** Takes letters to a mail server. One call is one letter, accepted by the server when it resolves. */
export interface Transport {
  send(commune: Commune, letter: Letter): Promise<void>;
}

/** The server will never take this letter: the address does not exist. */
export class RefusedMail extends Error {
  override readonly name = "RefusedMail";
}

/** Milliseconds after which a silent mail server counts as absent. All together they stay below the lease. */
const TIMEOUTS = {
  dnsTimeout: 10_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
};

/** A transport to the server of an SMTP URL: smtp://host:port, smtps://user:password@host:port. */
export function createTransport(smtpUrl: string): Transport {
  const transporter = nodemailer.createTransport({
    url: smtpUrl,
    ...TIMEOUTS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(commune, letter) {
      try {
        await transporter.sendMail({
          messageId: `<${letter.id}@${commune.host}>`,
          from: { name: commune.name, address: commune.senderEmail },
          replyTo: { name: commune.name, address: commune.contactEmail },
          // As an object: a stored address is one address, whatever commas it holds.
          to: { name: "", address: letter.recipient },
          subject: letter.subject,
          html: letter.html,
          text: letter.text,
          headers: {
            ...letter.headers,
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "All",
          },
        });
      } catch (error) {
        if (isRefusedForEver(error)) throw new RefusedMail(error.message, { cause: error });
        throw error;
      }
    },
  };
}

/** A 5xx to RCPT TO is about this address; a 5xx to anything else may be about us, and pass. */
function isRefusedForEver(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const { command, responseCode } = error as { command?: unknown; responseCode?: unknown };
  return command === "RCPT TO" && typeof responseCode === "number" && responseCode >= 500;
}
