export type Dialect = {
  delimiter: string
  /** Characters before the table: Excel's own "sep=;" line, which it counts as no row. */
  skip: number
}

/** In order of preference where they are equally frequent: a comma may be part of a column's name. */
const DELIMITERS = [";", "\t", ","]

const SEP_LINE = /^"?sep=([^\r\n"])"?(?:\r\n|\r|\n|$)/i

const QUOTED = /"(?:[^"]|"")*"/g

/** The dialect of a CSV file by its beginning: Excel's "sep=" line, or the delimiter of the header. */
export const dialectOf = (beginning: string): Dialect => {
  const sep = SEP_LINE.exec(beginning)
  if (sep?.[1]) return { delimiter: sep[1], skip: sep[0].length }

  const [header = ""] = beginning
    .replace(QUOTED, "")
    .trimStart()
    .split(/[\r\n]/)
  const count = (delimiter: string) => header.split(delimiter).length
  const delimiter = DELIMITERS.reduce((best, one) => (count(one) > count(best) ? one : best))
  return { delimiter, skip: 0 }
}
