import { Button, Link, Text } from "@react-email/components";
import { translatorOf } from "@/lib/i18n/translator";
import { readableAccent } from "./accent";
import { look } from "./look";

/** The one way on, and the way out. */
export function ReminderFoot(props: {
  accent: string | null;
  open: string;
  openUrl: string;
  /** A page that asks before it turns them off. */
  stopUrl: string;
}) {
  const t = translatorOf("reminders");
  return (
    <>
      <Text style={look.action}>
        <Button
          href={props.openUrl}
          style={{ ...look.button, backgroundColor: readableAccent(props.accent) }}
        >
          {props.open}
        </Button>
      </Text>
      <Text className="quiet" style={look.small}>
        <Link className="link" href={props.stopUrl} style={{ ...look.link, fontSize: 14 }}>
          {t("stop")}
        </Link>
      </Text>
    </>
  );
}
