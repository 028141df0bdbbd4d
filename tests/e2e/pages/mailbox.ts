import { expect } from "@playwright/test";
import type { Portal } from "../setup/portal";
import type { WholeMail } from "../setup/read-inbox";

/** The last e-mail of this subject to this address, once it has arrived. */
export async function receive(portal: Portal, subject: string, to: string): Promise<WholeMail> {
  const find = async () =>
    (await portal.postbox.list())
      .filter((mail) => mail.Subject === subject && mail.To.some(({ Address }) => Address === to))
      .at(-1);
  await expect.poll(find, { message: `${subject} to ${to}`, timeout: 40_000 }).toBeDefined();
  return portal.postbox.read((await find())?.ID ?? "");
}

/** The first link of the text part whose address is like this. */
export function linkOf({ Text }: WholeMail, like: RegExp): string {
  const link = (Text.match(/https?:\/\/\S+/g) ?? []).find((address) => like.test(address));
  expect(link, `${like} in ${Text}`).toBeDefined();
  return link ?? "";
}
