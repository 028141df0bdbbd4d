import type { CSSProperties } from "react";

/**
 * Styles go on the elements, since many mail readers drop a style sheet; the sheet below only turns them
 * over for those that show mail in the dark.
 */
const ink = "#1d2550";
const quiet = "#515a86";
const rule = "#e4e7f2";

export const look = {
  body: {
    margin: 0,
    padding: "24px 0",
    backgroundColor: "#fbfaf5",
    color: ink,
    fontFamily: '"Atkinson Hyperlegible Next", "Atkinson Hyperlegible", Verdana, Arial, sans-serif',
    fontSize: 16,
    lineHeight: "25px",
  },
  sheet: { width: "100%", maxWidth: 600, margin: "0 auto", backgroundColor: "#ffffff", borderRadius: 12 },
  band: { borderRadius: "12px 12px 0 0", padding: "16px 32px", color: "#ffffff" },
  // White behind it: a logo is drawn for paper, whatever the band's colour.
  logo: {
    display: "block",
    height: 44,
    maxWidth: 160,
    margin: "0 0 10px",
    padding: 4,
    borderRadius: 8,
    backgroundColor: "#ffffff",
  },
  brand: { margin: 0, fontSize: 18, lineHeight: "26px", fontWeight: 700 },
  product: { margin: 0, fontSize: 14, lineHeight: "20px" },
  content: { padding: "28px 32px 8px" },
  foot: { padding: "20px 32px 28px", borderTop: `1px solid ${rule}` },
  heading: { margin: "0 0 16px", fontSize: 26, lineHeight: "34px", fontWeight: 700 },
  section: {
    margin: "28px 0 0",
    padding: "20px 0 0",
    borderTop: `1px solid ${rule}`,
    fontSize: 20,
    lineHeight: "28px",
    fontWeight: 700,
  },
  child: { margin: "12px 0 4px", fontSize: 17, lineHeight: "26px", fontWeight: 700 },
  activity: { margin: "12px 0 6px", fontSize: 16, lineHeight: "24px", fontWeight: 700 },
  month: { margin: "14px 0 2px", color: quiet, fontSize: 14, lineHeight: "22px", fontWeight: 700 },
  text: { margin: "0 0 12px", fontSize: 16, lineHeight: "25px" },
  note: { margin: "8px 0 0", color: quiet, fontSize: 14, lineHeight: "21px" },
  small: { margin: "0 0 6px", color: quiet, fontSize: 14, lineHeight: "21px" },
  dates: { margin: 0, padding: 0, listStyleType: "none" },
  date: {
    display: "inline-block",
    width: 150,
    margin: "0 8px 0 0",
    padding: "3px 0",
    fontSize: 15,
    lineHeight: "22px",
    whiteSpace: "nowrap",
  },
  reasons: { margin: "4px 0 0", padding: "0 0 0 20px" },
  reason: { margin: "0 0 6px", fontSize: 16, lineHeight: "24px" },
  action: { margin: "28px 0 24px" },
  button: {
    display: "inline-block",
    padding: "13px 24px",
    borderRadius: 8,
    color: "#ffffff",
    fontSize: 16,
    lineHeight: "22px",
    fontWeight: 700,
    textDecoration: "none",
  },
  link: { color: ink, textDecoration: "underline" },
} as const satisfies Record<string, CSSProperties>;

/** The body's own style is on the cell that it wraps around everything. */
const ground = ".page, .page > table > tbody > tr > td";

export const styleSheet = `
@media (max-width: 480px) {
  ${ground} { padding: 0 !important; }
  .band, .content, .foot { padding-left: 20px !important; padding-right: 20px !important; }
  .sheet, .band { border-radius: 0 !important; }
}
@media (prefers-color-scheme: dark) {
  ${ground} { background-color: #11152a !important; }
  .page td { color: #eef0fb !important; }
  .sheet { background-color: #191f3b !important; }
  .foot, .section { border-color: #39416c !important; }
  .quiet { color: #b3bbe0 !important; }
  .link { color: #eef0fb !important; }
}`;
