export type Line = readonly [label: string, value: string]

/** A frame around labelled values; an empty label makes an empty line. */
export function box(title: string, lines: readonly Line[]): string {
  const labelWidth = Math.max(...lines.map(([label]) => label.length))
  const rows = [
    title,
    "",
    ...lines.map(([label, value]) => (label ? `${label.padEnd(labelWidth)}   ${value}` : "")),
  ]
  const width = Math.max(...rows.map((row) => row.length))
  return [
    `╭─${"─".repeat(width)}─╮`,
    ...rows.map((row) => `│ ${row.padEnd(width)} │`),
    `╰─${"─".repeat(width)}─╯`,
  ].join("\n")
}
