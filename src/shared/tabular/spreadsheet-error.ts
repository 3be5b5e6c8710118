/** Error values of spreadsheets in any language: `#REF!`, `#WERT!`, `#NOM?`. */
const ERROR = /^#(?:N\/[ADBV]|NV|GETTING_DATA|[¡¿]?(?:DIV\/0|\p{Lu}[\p{Lu}\d_ ]+)[!?])$/u

/** Stands for a formula whose value the file doesn't have, or not for certain. */
export const UNCALCULATED = "#FORMULA!"

/** Whether a cell holds an error value. */
export const isSpreadsheetError = (cell: string): boolean => ERROR.test(cell)
