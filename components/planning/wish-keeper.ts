import type { PlaceKey } from "@/lib/reservations/places/views";
import type { PendingWish, Wishes } from "./wishes";

/** A wish older than this was answered elsewhere long ago: in milliseconds. */
const LIFETIME = 24 * 3_600_000;

/** Where unsaved wishes outlive the page. */
export interface WishKeeper {
  read: () => Wishes;
  put: (wishes: Wishes) => void;
  /** Forgets wishes that were answered, unless they were replaced meanwhile. */
  drop: (answered: ReadonlyMap<PlaceKey, number>) => void;
  /** The newest version of the basket that this tab was told of; 0 when it was told of none. */
  newest: () => number;
  learn: (version: number) => void;
}

/** The tab's own storage, under one name a household. A browser that refuses storage keeps nothing, and works. */
export function tabKeeper(name: string): WishKeeper {
  const read = () => readWishes(name);
  const write = (wishes: Wishes) => {
    try {
      if (wishes.size === 0) sessionStorage.removeItem(name);
      else sessionStorage.setItem(name, JSON.stringify([...wishes]));
    } catch {
      // Storage is full or forbidden: the wishes live as long as the page.
    }
  };
  return {
    read,
    put: (wishes) => write(new Map([...read(), ...wishes])),
    drop: (answered) =>
      write(new Map([...read()].filter(([key, pending]) => answered.get(key) !== pending.serial))),
    newest: () => readVersion(name),
    learn: (version) => {
      try {
        if (version > readVersion(name)) sessionStorage.setItem(versionOf(name), String(version));
      } catch {
        // Without storage a reload believes the page that it gets.
      }
    },
  };
}

const versionOf = (name: string) => `${name}.version`;

function readVersion(name: string): number {
  try {
    return Number(sessionStorage.getItem(versionOf(name))) || 0;
  } catch {
    // No storage: nothing was learnt.
    return 0;
  }
}

function readWishes(name: string): Wishes {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(name) ?? "[]");
    if (!Array.isArray(stored)) return new Map();
    return new Map(stored.filter(isEntry).filter(([, pending]) => Date.now() - pending.serial < LIFETIME));
  } catch {
    // Unreadable, or no storage at all: nothing was kept.
    return new Map();
  }
}

function isEntry(value: unknown): value is [PlaceKey, PendingWish] {
  if (!Array.isArray(value) || typeof value[0] !== "string") return false;
  const pending = value[1] as Partial<PendingWish> | null;
  return (
    typeof pending?.serial === "number" &&
    ["book", "cancel", "none"].includes(String(pending.wish)) &&
    typeof pending.line?.date === "string"
  );
}
