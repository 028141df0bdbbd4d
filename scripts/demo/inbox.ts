import { once } from "node:events";
import type { Server } from "node:net";
import { openMailbox } from "./inbox/mailbox";
import { createReceiver } from "./inbox/receive";
import { createMailServer } from "./inbox/serve";

export interface Inbox {
  /** Both ports are free again when it resolves; the mails stay on disk. */
  close(): Promise<void>;
}

const LOOPBACK = "127.0.0.1";

/**
 * The demo's mailbox: takes every mail by SMTP and shows it by HTTP, on loopback only.
 * @throws Error when a port is taken
 */
export async function startInbox({
  smtpPort,
  httpPort,
  directory,
}: {
  smtpPort: number;
  httpPort: number;
  directory: string;
}): Promise<Inbox> {
  const mailbox = await openMailbox(directory);
  const receiver = createReceiver(mailbox);
  const pages = createMailServer(mailbox);
  await listen(receiver.server, smtpPort);
  try {
    await listen(pages, httpPort);
  } catch (error) {
    await closeReceiver();
    throw error;
  }

  function closeReceiver(): Promise<void> {
    return new Promise((done) => receiver.close(done));
  }
  return {
    async close() {
      const closed = once(pages, "close");
      pages.close();
      pages.closeAllConnections();
      await Promise.all([closed, closeReceiver()]);
    },
  };
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, LOOPBACK);
  await once(server, "listening");
}
