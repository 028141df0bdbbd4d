import type { Metadata } from "next";
import { familyPage } from "@/app/(famille)/door";
import { CalendarLink } from "@/components/feed/calendar-link";
import { Catalogue } from "@/components/ui/catalogue";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { getFeed } from "@/lib/reservations/feed/get-feed";
import { feedSearch } from "@/lib/reservations/feed/schemas";
import { createFeedAction, renewFeedAction, revokeFeedAction } from "./actions";

export const metadata: Metadata = { title: translatorOf("feed")("title") };

/** For guardians: an agent has no reservations. */
export default familyPage(async (ctx, { fait }) => {
  const feed = await getFeed(ctx);
  const actions = { create: createFeedAction, renew: renewFeedAction, revoke: revokeFeedAction };
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "feed"])}>
      <CalendarLink feed={feed} actions={actions} done={fait} />
    </Catalogue>
  );
}, feedSearch);
