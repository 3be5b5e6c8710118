/** By role, on light and on dark. A role is a class, too, by which dark mode replaces the inline color. */
export const COLORS = {
  page: { property: "background-color", light: "#f4efe8", dark: "#151110" },
  card: { property: "background-color", light: "#fffdfa", dark: "#211b19" },
  tint: { property: "background-color", light: "#f7f1e9", dark: "#2c2422" },
  button: { property: "background-color", light: "#722f37", dark: "#8c3a45" },
  rule: { property: "border-color", light: "#e2d8cb", dark: "#433833" },
  edge: { property: "border-color", light: "#722f37", dark: "#b8656f" },
  ink: { property: "color", light: "#2c2421", dark: "#ede5dd" },
  muted: { property: "color", light: "#6a5d55", dark: "#b9aba0" },
  accent: { property: "color", light: "#722f37", dark: "#e5a9ae" },
  label: { property: "color", light: "#ffffff", dark: "#ffffff" },
} as const

type Role = keyof typeof COLORS

const DARK_RULES = [
  ...Object.entries(COLORS).map(
    ([role, { property, dark }]) => `.${role}{${property}:${dark}!important}`,
  ),
  // Dark logos are made for light paper.
  ".logo{background-color:#ffffff!important;padding:8px!important}",
]

/** Dark mode, for clients that follow the system and for Outlook, which marks the elements instead. */
export const DARK_CSS = [
  `@media (prefers-color-scheme:dark){${DARK_RULES.join("")}}`,
  ...DARK_RULES.map((rule) => `[data-ogsc] ${rule}`),
].join("\n")

/** The inline style of a role on light. */
export const colored = (role: Role): string => `${COLORS[role].property}:${COLORS[role].light};`
