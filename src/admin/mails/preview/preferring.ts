export type Scheme = "light" | "dark"

/** Media features that hold always, or never. */
const ALWAYS = "(min-width:0)"
const NEVER = "(max-width:0)"

/** The HTML of a message as it looks to who prefers light or dark: a frame has no preference of its own. */
export const preferring = (scheme: Scheme, html: string): string =>
  html
    .replace(/\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/g, (_, wanted: string) =>
      wanted === scheme ? ALWAYS : NEVER,
    )
    .replace(/(color-scheme(?::\s*|" content="))light dark/g, `$1${scheme}`)
