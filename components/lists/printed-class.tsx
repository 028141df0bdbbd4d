import { Text, View } from "@react-pdf/renderer";
import type { ComponentProps } from "react";
import type { PrintChild, PrintSheet } from "@/lib/desk/reservations/list-view";
import { translatorOf } from "@/lib/i18n/translator";
import { styles } from "./list-styles";
import type { PageClass } from "./paginate";
import { plain } from "./plain";

const t = translatorOf("deskReservations");
/** What a row has room for. */
const LINES = 2;

interface PrintedClassProps {
  of: PageClass;
  days: PrintSheet["days"];
}

/** One class: a box to tick for each child, or for each of its days. */
export function PrintedClass({ of: { name, children, total, isContinued }, days }: PrintedClassProps) {
  const heading = { name: plain(name), count: String(total) };
  return (
    <View>
      <View style={styles.classHead}>
        <Text style={styles.className}>
          {isContinued ? t("print.goesOn", heading) : t("print.class", heading)}
        </Text>
        {days.length > 1 ? <DayHeads days={days} /> : <Headings />}
      </View>
      {children.map((child) => (
        <View key={child.id} style={styles.row}>
          {days.length > 1 ? <WeekRow child={child} /> : <DayRow child={child} />}
        </View>
      ))}
    </View>
  );
}

function Headings() {
  return (
    <View style={[styles.row, styles.heading]}>
      <Text style={styles.day}>{t("print.present")}</Text>
      <Text style={styles.name}>{t("print.child")}</Text>
      <Text style={styles.short}>{t("print.level")}</Text>
      <Text style={styles.born}>{t("print.born")}</Text>
      <Text style={styles.notes}>{t("print.notes")}</Text>
    </View>
  );
}

function DayRow({ child: { name, level, born, notes } }: { child: PrintChild }) {
  return (
    <>
      <View style={styles.day}>
        <View style={styles.box} />
      </View>
      <Name of="day" text={name} />
      <Text style={styles.short}>{level}</Text>
      <Text style={styles.born}>{born}</Text>
      <Clipped style={styles.notes} lines={LINES} text={notes.join(" · ")} />
    </>
  );
}

export function DayHeads({ days }: Pick<PrintSheet, "days">) {
  return (
    <View style={[styles.row, styles.heading]}>
      <Text style={styles.name}>{t("print.child")}</Text>
      {days.map(({ iso, short }) => (
        <View key={iso} style={styles.day}>
          <Text>{short}</Text>
        </View>
      ))}
    </View>
  );
}

function WeekRow({ child: { name, notes, days } }: { child: PrintChild }) {
  return (
    <>
      <Name of="week" text={notes.length > 0 ? `${name} (${notes.join(" · ")})` : name} />
      {days.map((comes, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the days of a list do not move
        <View key={index} style={styles.day}>
          {comes ? <View style={styles.box} /> : <Text>–</Text>}
        </View>
      ))}
    </>
  );
}

/** Beyond these letters a name is written smaller, on two lines: the first name is not to be lost. */
const LONG = { day: 36, week: 52 };

function Name({ text, of }: { text: string; of: keyof typeof LONG }) {
  const isLong = text.length > LONG[of];
  return (
    <Clipped
      style={isLong ? [styles.name, styles.small] : styles.name}
      lines={isLong ? LINES : 1}
      text={text}
    />
  );
}

type TextStyle = Exclude<NonNullable<ComponentProps<typeof View>["style"]>, readonly unknown[]>;

interface ClippedProps {
  style: TextStyle | TextStyle[];
  lines: number;
  text: string;
}

/** A text that ends in "…" where its row has no more room: no child may push another off the page. */
function Clipped({ style, lines, text }: ClippedProps) {
  const clip = text === "" ? {} : { maxLines: lines, textOverflow: "ellipsis" as const };
  return <Text style={[style, clip].flat()}>{plain(text)}</Text>;
}
