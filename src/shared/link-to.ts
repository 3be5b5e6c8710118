/** Joins a base URL, which may end in slashes, and a path; null without a base. */
export const linkTo = (base: string | undefined, path: string): string | null =>
  base ? base.replace(/\/+$/, "") + path : null
