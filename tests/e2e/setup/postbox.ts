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
    close: shut,
  };
}
