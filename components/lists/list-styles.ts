import { StyleSheet } from "@react-pdf/renderer";
import { FACE } from "./fonts";
import { CLASS_HEAD, ROW } from "./paginate";

const RULE = "#999999";
const SOFT = "#444444";

/** Black on white, for the printer of a school. Sizes are points; what `paginate` counts has a height of its own. */
export const styles = StyleSheet.create({
  page: { paddingTop: 28, paddingBottom: 44, paddingHorizontal: 32, fontFamily: FACE, fontSize: 10 },
  head: { height: 84, borderBottomWidth: 1.5, borderBottomColor: "#000000" },
  commune: { color: SOFT, fontSize: 9 },
  title: { marginTop: 2, fontSize: 16, fontWeight: 700 },
  when: { marginTop: 2, fontSize: 12 },
  counts: { marginTop: 2, color: SOFT },
  classHead: { height: CLASS_HEAD, justifyContent: "flex-end" },
  className: { marginBottom: 2, fontSize: 12, fontWeight: 700 },
  row: {
    flexDirection: "row",
    alignItems: "center",
    height: ROW,
    borderBottomWidth: 0.5,
    borderBottomColor: RULE,
  },
  heading: { color: SOFT, fontSize: 8.5 },
  name: { flexGrow: 1, flexBasis: 0, paddingRight: 6 },
  short: { width: 44 },
  born: { width: 62 },
  notes: { width: 170, fontSize: 7.5 },
  small: { fontSize: 7.5 },
  day: { width: 42, alignItems: "center", justifyContent: "center" },
  box: { width: 11, height: 11, borderWidth: 1, borderColor: "#000000" },
  sums: { marginTop: 10 },
  total: { fontWeight: 700 },
  foot: {
    position: "absolute",
    bottom: 22,
    left: 32,
    right: 32,
    flexDirection: "row",
    justifyContent: "space-between",
    color: SOFT,
    fontSize: 8.5,
  },
});
