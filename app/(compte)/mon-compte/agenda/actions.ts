"use server";

import { z } from "zod";
import { familyAction, GoTo } from "@/lib/action";
import { createFeed } from "@/lib/reservations/feed/create-feed";
import { renewFeed, revokeFeed } from "@/lib/reservations/feed/revoke-feed";
import type { FeedDone } from "@/lib/reservations/feed/schemas";

const done = (what: FeedDone) => new GoTo(`/mon-compte/agenda?fait=${what}`);
const noInput = z.object({});

export const createFeedAction = familyAction(noInput, async (ctx) => {
  await createFeed(ctx);
  return done("cree");
});

export const renewFeedAction = familyAction(noInput, async (ctx) => {
  await renewFeed(ctx);
  return done("renouvele");
});

export const revokeFeedAction = familyAction(noInput, async (ctx) => {
  await revokeFeed(ctx);
  return done("supprime");
});
