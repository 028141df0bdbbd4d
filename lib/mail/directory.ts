import type { Commune } from "@/lib/context";

/** The communes that mail is sent for, as they were at the last look. */
export interface Directory {
  /** Null for an id that no commune has. One that was not known yet is looked for once more. */
  find(id: string): Promise<Commune | null>;
  reload(): Promise<readonly Commune[]>;
  /** Looks for this one anew the next time. */
  forget(id: string): void;
}

export function createDirectory(list: () => Promise<readonly Commune[]>): Directory {
  let known = new Map<string, Commune>();
  async function reload() {
    const communes = await list();
    known = new Map(communes.map((commune) => [commune.id, commune]));
    return communes;
  }
  return {
    reload,
    forget: (id) => void known.delete(id),
    async find(id) {
      if (!known.has(id)) await reload();
      return known.get(id) ?? null;
    },
  };
}
