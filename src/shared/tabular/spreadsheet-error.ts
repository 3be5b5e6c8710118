/** What a spreadsheet shows where it can't tell a value. XLSX files have the English ones, CSV those of its language. */
const ERRORS = new Set([
  ...["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"],
  ...["#VALEUR!", "#NOM?", "#NOMBRE!", "#NUL!"],
])

/** Whether a cell holds no more than an error, in English or French. */
export const isSpreadsheetError = (cell: string): boolean => ERRORS.has(cell)
