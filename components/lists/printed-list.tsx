import { Document, Page, Text, View } from "@react-pdf/renderer";
import type { PrintList, PrintSheet } from "@/lib/desk/reservations/list-view";
import { translatorOf } from "@/lib/i18n/translator";
import { styles } from "./list-styles";
import { type PageClass, paginate, SUMS } from "./paginate";
import { plain } from "./plain";
import { DayHeads, PrintedClass } from "./printed-class";

const t = translatorOf("deskReservations");

interface PrintedPage {
  title: string;
  counts: string;
  classes: PageClass[];
  days: PrintSheet["days"];
  /** Under the last class of a week, how many come each day. */
  sums: number[] | null;
}

/** A list on paper, A4 upright: an activity begins a page, its head comes again on each, and pages are numbered. */
export function PrintedList({ list }: { list: PrintList }) {
  const pages = list.sheets.flatMap(pagesOf);
  if (pages.length === 0) pages.push(emptyPage(list.title));
  return (
    <Document title={plain(list.title)} author={list.commune} language="fr">
      {pages.map((page, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pages of a list do not move
        <Page key={index} size="A4" style={styles.page} wrap={false}>
          <View style={styles.head}>
            <Text style={styles.commune}>{plain(list.commune)}</Text>
            <Text style={styles.title}>{plain(page.title)}</Text>
            <Text style={styles.when}>{plain(list.period)}</Text>
            <Text style={styles.counts}>{page.counts}</Text>
          </View>
          {page.classes.map((one) => (
            <PrintedClass key={one.name} of={one} days={page.days} />
          ))}
          {page.sums && <Sums days={page.days} sums={page.sums} />}
          <View style={styles.foot}>
            <Text>{list.printed}</Text>
            <Text>{t("print.page", { page: String(index + 1), pages: String(pages.length) })}</Text>
          </View>
        </Page>
      ))}
    </Document>
  );
}

function pagesOf({ title, hours, count, classes, days, perDay }: PrintSheet): PrintedPage[] {
  const isWeek = days.length > 1 && classes.length > 0;
  const pages = paginate(classes, isWeek ? SUMS : 0);
  const counts = `${hours} · ${count}`;
  return pages.map((own, index) => ({
    title,
    counts,
    classes: own,
    days,
    sums: isWeek && index === pages.length - 1 ? perDay : null,
  }));
}

function emptyPage(title: string): PrintedPage {
  return { title, counts: t("print.nobody"), classes: [], days: [], sums: null };
}

function Sums({ days, sums }: { days: PrintSheet["days"]; sums: readonly number[] }) {
  return (
    <View style={styles.sums}>
      <DayHeads days={days} />
      <View style={styles.row}>
        <Text style={[styles.name, styles.total]}>{t("print.perDay")}</Text>
        {days.map(({ iso }, index) => (
          <View key={iso} style={styles.day}>
            <Text style={styles.total}>{String(sums[index])}</Text>
          </View>
        ))}
      </View>
    </View>
  );
}
