/** Error values of spreadsheets in any language: `#REF!`, `#WERT!`, `#NOM?`. */
const ERROR = /^#(?:N\/[ADBV]|NV|GETTING_DATA|[¡¿]?(?:DIV\/0|\p{Lu}[\p{Lu}\d_ ]+)[!?])$/u

/** Stands for a formula whose value the file doesn't have, or not for certain. */
export const UNCALCULATED = "#FORMULA!"

/** Whether a cell holds an error value. */
export const isSpreadsheetError = (cell: string): boolean => ERROR.test(cell)

/** How Excel shows and saves a number of twelve digits and more: `3.76012E+12`, in French with a comma. */
const SHORTENED = /^[+-]?\d(?:[.,]\d+)?E[+-]?\d{2,3}$/i

/** Whether a text was a long number, such as an EAN, whose digits a spreadsheet has lost. */
export const isShortenedNumber = (cell: string): boolean => SHORTENED.test(cell)
