import { colored } from "./colors"

export const SERIF = "font-family:Georgia,'Times New Roman',serif;"
export const SANS = "font-family:-apple-system,'Segoe UI',Helvetica,Arial,sans-serif;"

const SMALL_CAPS = "font-size:12px;line-height:18px;letter-spacing:.06em;text-transform:uppercase;"

/** Inline styles of elements, on light. */
export const STYLES = {
  title: `margin:0;${SERIF}font-size:27px;line-height:34px;font-weight:normal;${colored("ink")}`,
  heading: `margin:0;${SERIF}font-size:20px;line-height:27px;font-weight:normal;${colored("ink")}`,
  paragraph: "margin:0;font-size:16px;line-height:26px;",
  notice: `padding:14px 18px;font-size:15px;line-height:23px;border-left:3px solid;${colored("edge")}${colored("tint")}`,
  quotation: `margin:0;padding:2px 0 2px 20px;border-left:2px solid;${colored("rule")}${SERIF}font-size:17px;line-height:27px;font-style:italic;`,
  author: `margin:6px 0 0;padding-left:22px;font-size:14px;line-height:21px;${colored("muted")}`,
  list: "margin:0;padding:0 0 0 20px;",
  item: "margin:0 0 10px;font-size:15px;line-height:24px;",
  button: `display:inline-block;padding:14px 28px;font-size:16px;line-height:20px;font-weight:600;text-align:center;text-decoration:none;${colored("label")}`,
  blanked: `padding:14px 28px;font-size:16px;line-height:20px;${colored("tint")}${colored("muted")}`,
  link: `text-decoration:underline;${colored("accent")}`,
  label: `margin:0 0 6px;${SMALL_CAPS}font-weight:normal;${colored("muted")}`,
  code: `margin:0;padding:16px 18px;font-family:Menlo,Consolas,monospace;word-break:break-all;${colored("tint")}`,
  shortCode: "font-size:26px;line-height:34px;letter-spacing:.2em;",
  longCode: "font-size:15px;line-height:24px;",
  fact: `padding:9px 16px 9px 0;vertical-align:top;text-align:left;font-size:15px;line-height:22px;border-bottom:1px solid;${colored("rule")}`,
  // Words of labels stay whole where values break.
  factLabel: `font-weight:normal;word-break:normal;overflow-wrap:normal;${colored("muted")}`,
  column: `padding:0 0 8px;vertical-align:bottom;text-align:left;${SMALL_CAPS}font-weight:normal;border-bottom:1px solid;${colored("rule")}${colored("muted")}`,
  cell: `padding:12px 0;vertical-align:top;font-size:15px;line-height:22px;border-bottom:1px solid;${colored("rule")}`,
  number: "width:1%;padding-left:16px;text-align:right;white-space:nowrap;",
  details: `font-size:14px;${colored("muted")}`,
  sum: "padding:5px 0;vertical-align:top;text-align:left;font-size:15px;line-height:22px;font-weight:normal;",
  total: `padding:12px 0 0;text-align:left;${SERIF}font-size:20px;line-height:27px;font-weight:normal;border-top:2px solid;${colored("edge")}`,
  gap: "height:8px;line-height:8px;font-size:1px;",
  address: "display:inline-block;width:100%;max-width:260px;vertical-align:top;",
  lines: "margin:0 16px 12px 0;font-size:15px;line-height:23px;font-style:normal;",
} as const
