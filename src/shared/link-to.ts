/** An address below a base, which may end in slashes; null where there is no base. */
export const linkTo = (base: string | undefined, path: string): string | null =>
  base ? base.replace(/\/+$/, "") + path : null
