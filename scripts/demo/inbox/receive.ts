import { type AddressObject, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import type { KeptMail, Mailbox } from "./mailbox";

/** Takes any mail, for anybody, and keeps it; it has answered "yes" only once the mail is on disk. */
export function createReceiver(mailbox: Mailbox): SMTPServer {
  return new SMTPServer({
    banner: "Marelle",
    disabledCommands: ["AUTH", "STARTTLS"],
    // It is never to leave the machine: no name to look up, nothing to wait for at the end.
    disableReverseLookup: true,
    closeTimeout: 1_000,
    onData(stream, _session, done) {
      simpleParser(stream)
        .then((mail) =>
          mailbox.add({
            MessageID: mail.messageId ?? "",
            From: addressesOf(mail.from)[0] ?? { Name: "", Address: "" },
            To: addressesOf(mail.to),
            Subject: mail.subject ?? "",
            Date: (mail.date ?? new Date()).toISOString(),
            HTML: mail.html || "",
            Text: mail.text ?? "",
          }),
        )
        .then(() => done(), done);
    },
  });
}

function addressesOf(field: AddressObject | AddressObject[] | undefined): KeptMail["To"] {
  return [field ?? []]
    .flat()
    .flatMap(({ value }) => value.map(({ name, address }) => ({ Name: name, Address: address ?? "" })));
}
