import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export interface MailServer {
  url: string;
  port: number;
  /** What it took, in order of arrival. */
  readonly received: readonly ParsedMail[];
  close(): Promise<void>;
}

interface Behaviour {
  port?: number;
  /** Runs when a letter is whole, before the server says that it takes it; what it throws is the refusal. */
  beforeAccepting?: (mail: ParsedMail) => Promise<void>;
  /** SMTP code with which every recipient is refused. */
  refuseRecipients?: number;
}

/** A real SMTP server on loopback. */
export async function startMailServer({
  port = 0,
  beforeAccepting = async () => {},
  refuseRecipients,
}: Behaviour = {}): Promise<MailServer> {
  const received: ParsedMail[] = [];
  const smtp = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    closeTimeout: 100,
    onRcptTo(_address, _session, done) {
      if (!refuseRecipients) return done();
      done(Object.assign(new Error("No such mailbox"), { responseCode: refuseRecipients }));
    },
    onData(stream, _session, done) {
      simpleParser(stream)
        .then(async (mail) => {
          await beforeAccepting(mail);
          received.push(mail);
        })
        .then(() => done(), done);
    },
  });
  // A worker that is killed cuts its connection: here that is an event like another.
  smtp.on("error", () => {});
  smtp.server.listen(port, "127.0.0.1");
  await once(smtp.server, "listening");
  const at = (smtp.server.address() as AddressInfo).port;
  return {
    url: `smtp://127.0.0.1:${at}`,
    port: at,
    received,
    close: () => new Promise((done) => smtp.close(done)),
  };
}
