/** Joins a base URL, which may end in slashes, and a path; null without a base. */
export const linkTo = (base: string | undefined, path: string): string | null =>
  base ? base.replace(/\/+$/, "") + path : null

/** Replaces the names in braces: `/orders/{id}`. Values are encoded. */
export const fillPath = (path: string, values: Readonly<Record<string, string>>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ""))
