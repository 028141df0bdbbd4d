/** Which communes have mail to look at, and when; instants in milliseconds of real time. */
export interface Agenda {
  /** Look at this commune at that time, or earlier when it was noted earlier. */
  note(communeId: string, at: number): void;
  /** Takes out a commune that is due; those noted first come first, so that none waits behind a busy one. */
  take(now: number): string | null;
  /** The earliest time noted, or null. */
  nextAt(): number | null;
}

export function createAgenda(): Agenda {
  const entries = new Map<string, number>();
  return {
    note(communeId, at) {
      const known = entries.get(communeId);
      if (known === undefined || at < known) entries.set(communeId, at);
    },
    take(now) {
      for (const [communeId, at] of entries) {
        if (at > now) continue;
        entries.delete(communeId);
        return communeId;
      }
      return null;
    },
    nextAt() {
      let next: number | null = null;
      for (const at of entries.values()) if (next === null || at < next) next = at;
      return next;
    },
  };
}
