/** Error values of spreadsheets. XLSX files have the English ones, CSV files those of the spreadsheet's language. */
const ERRORS = new Set([
  ...["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"],
  ...["#VALEUR!", "#NOM?", "#NOMBRE!", "#NUL!"],
])

/** Whether a cell holds an error value, in English or French. */
export const isSpreadsheetError = (cell: string): boolean => ERRORS.has(cell)
