type Named = readonly (readonly [name: string, pattern: RegExp])[]

/** The first that fits: browsers also name those whose pages they understand. */
const BROWSERS: Named = [
  ["Edge", /\bEdg(e|A|iOS)?\//],
  ["Opera", /\bOPR\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Firefox", /\b(Firefox|FxiOS)\//],
  ["Chrome", /\b(Chrome|CriOS)\//],
  ["Safari", /\bSafari\//],
]

const SYSTEMS: Named = [
  ["Android", /\bAndroid\b/],
  ["iPadOS", /\biPad\b/],
  ["iOS", /\biPhone\b/],
  ["Windows", /\bWindows\b/],
  ["ChromeOS", /\bCrOS\b/],
  ["macOS", /\bMac OS X\b/],
  ["Linux", /\bLinux\b/],
]

const nameOf = (named: Named, text: string) => named.find(([, pattern]) => pattern.test(text))?.[0]

/** Browser and system as a person calls them, without versions, which would single somebody out. */
export const deviceOf = (userAgent: string | undefined): string | null => {
  const text = userAgent?.slice(0, 1000) ?? ""
  const names = [nameOf(BROWSERS, text), nameOf(SYSTEMS, text)].filter(Boolean)
  return names.length ? names.join(", ") : null
}
