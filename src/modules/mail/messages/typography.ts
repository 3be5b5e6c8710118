const NO_BREAK = "\u00A0"

/**
 * A French text whose spaces inside « » and after n°, and before : ; ? ! don't break. Only the text itself is changed, not the
 * values in it.
 */
export const fr = (strings: TemplateStringsArray, ...values: (string | number)[]): string =>
  strings
    .map((text, index) => {
      const spaced = text.replace(/ (?=[:;?!»])/g, NO_BREAK).replace(/(?<=«|n°|art\.) /g, NO_BREAK)
      return `${spaced}${values[index] ?? ""}`
    })
    .join("")
