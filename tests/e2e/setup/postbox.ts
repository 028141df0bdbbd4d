import { rm } from "node:fs/promises";
import { findFreePort } from "@/db/embedded/free-port";
import { startInbox } from "@/scripts/demo/inbox";
import { readInbox, type ShortMail, type WholeMail } from "./read-inbox";

export interface Postbox {
  smtpUrl: string;
  /** What has arrived so far, oldest first. */
  list(): Promise<ShortMail[]>;
  read(id: string): Promise<WholeMail>;
  /** Nobody answers any more, as when the mail server is down. */
  shut(): Promise<void>;
  reopen(): Promise<void>;
  /** Throws away what has arrived; while it is shut, so that nothing arrives meanwhile. */
  empty(): Promise<void>;
  /** Shuts for good; may follow `shut`. */
  close(): Promise<void>;
}

/** The demo's own inbox, on two free ports that it keeps through `shut` and `reopen`. */
export async function openPostbox(directory: string): Promise<Postbox> {
  const where = {
    smtpPort: await findFreePort(),
    httpPort: await findFreePort(),
    directory,
  };
  let inbox: Awaited<ReturnType<typeof startInbox>> | null = await startInbox(where);
  const shut = async () => {
    await inbox?.close();
    inbox = null;
  };
  return {
    ...readInbox(where.httpPort),
    smtpUrl: `smtp://127.0.0.1:${where.smtpPort}`,
    shut,
    async reopen() {
      inbox ??= await startInbox(where);
    },
    async empty() {
      if (inbox) throw new Error("The postbox must be shut before it is emptied.");
      await rm(directory, { recursive: true, force: true });
    },
    close: shut,
  };
}
