export interface ShortMail {
  ID: string;
  From: { Address: string };
  To: { Address: string }[];
  Subject: string;
  Created: string;
}

export interface WholeMail extends ShortMail {
  HTML: string;
  Text: string;
}

/** The inbox's JSON, after the Mailpit convention. */
export function readInbox(httpPort: number) {
  const get = async (path: string): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${httpPort}/api/v1/${path}`);
    if (!answer.ok) throw new Error(`The inbox answers ${answer.status} to ${path}.`);
    return answer.json();
  };
  return {
    /** Oldest first. */
    async list(): Promise<ShortMail[]> {
      const { messages } = (await get("messages")) as { messages: ShortMail[] };
      return messages.reverse();
    },
    async read(id: string): Promise<WholeMail> {
      return (await get(`message/${id}`)) as WholeMail;
    },
  };
}
