import type { Temporal } from "temporal-polyfill";
import { audit } from "@/lib/audit";
import type { Context } from "@/lib/context";

/** Leaves a trail of what families read, or will: when it goes online, and when it is written anew there. */
export async function noteOnline(
  ctx: Context,
  id: string,
  post: {
    title: string;
    publishAt: Temporal.Instant | null;
    forEveryone: boolean;
    before: { state: string } | null;
  },
): Promise<void> {
  await audit(ctx, {
    action: "news-published",
    subject: { kind: "news", id },
    detail: {
      title: post.title,
      publishAt: post.publishAt?.toString() ?? null,
      forEveryone: post.forEveryone,
      rewritten: post.before?.state === "published",
    },
  });
}
