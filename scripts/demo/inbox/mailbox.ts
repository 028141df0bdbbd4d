import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";

const address = z.object({ Name: z.string(), Address: z.string() });
const keptMail = z.object({
  ID: z.uuid(),
  MessageID: z.string(),
  From: address,
  To: z.array(address),
  Subject: z.string(),
  /** When it arrived; ISO instants. */
  Created: z.string(),
  /** As its sender wrote it. */
  Date: z.string(),
  HTML: z.string(),
  Text: z.string(),
});

/** One e-mail, in Mailpit's words. */
export type KeptMail = z.infer<typeof keptMail>;

/** The mails received, each a file: a second start finds them. */
export interface Mailbox {
  /** Kept on disk when it resolves. */
  add(mail: Omit<KeptMail, "ID" | "Created">): Promise<void>;
  /** Newest first. */
  list(): readonly KeptMail[];
  find(id: string): KeptMail | null;
  empty(): Promise<void>;
}

export async function openMailbox(directory: string): Promise<Mailbox> {
  await mkdir(directory, { recursive: true });
  let mails = await readAll(directory);
  return {
    async add(received) {
      // An id of version 7 begins with its time: files and list keep the order of arrival.
      const mail: KeptMail = { ...received, ID: uuidv7(), Created: new Date().toISOString() };
      const file = fileOf(directory, mail.ID);
      await writeFile(`${file}.part`, JSON.stringify(mail));
      await rename(`${file}.part`, file);
      mails = [mail, ...mails].sort(newestFirst);
    },
    list: () => mails,
    find: (id) => mails.find((mail) => mail.ID === id) ?? null,
    async empty() {
      const gone = mails;
      mails = [];
      await Promise.all(gone.map((mail) => rm(fileOf(directory, mail.ID), { force: true })));
    },
  };
}

const fileOf = (directory: string, id: string) => join(directory, `${id}.json`);
const newestFirst = (a: KeptMail, b: KeptMail) => (a.ID < b.ID ? 1 : -1);

async function readAll(directory: string): Promise<KeptMail[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith(".json"));
  const mails = await Promise.all(
    names.map(async (name) => keptMail.parse(JSON.parse(await readFile(join(directory, name), "utf8")))),
  );
  return mails.sort(newestFirst);
}
