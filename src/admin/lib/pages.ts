/** Which part of a list is asked for. */
export type Page = { limit: number; offset: number }

/** A part of a list as the API answers it, under the name of what it lists. */
export type PageOf<K extends string, T> = Record<K, T[]> & Page & { count: number }

/** A page, with filters and order. */
export type ListQuery = Page & Record<string, string | number | string[] | undefined>
