/** Messages of errors about files that are imported. */
export const importErrors = {
  "not_found.import": "Import not found",
  import_finished: "The import has ended: its status is {status}",
  "import_not_undoable.status":
    "Only an import that has ended, and was no check, can be undone, and only once",
  "import_not_undoable.changed":
    "Barrels of the import were sold or changed since, so that it can't be undone: {count}",
  "conflict.import_timeout": "Reading the file took too long: split it and try again",
  "conflict.upload_aborted": "The upload was aborted while the file was being read",
} as const

/** What may be wrong with a file that is imported; each follows the word "file". */
const fileValues = {
  old_xls: "is an old .xls or has a password: save it as .xlsx without a password, or as CSV",
  not_table: "is neither a CSV nor an XLSX file",
  other_document: "is of the kind {extension}, which can't be read: save it as .xlsx or as CSV",
  markup:
    "is a web page or XML, even if its name ends in .xls: open it in a spreadsheet and save it as .xlsx or CSV",
  unknown_encoding: "has letters in an unknown encoding: save it as CSV UTF-8, or as .xlsx",
  damaged_xlsx: "is a damaged XLSX file: save it again, or as CSV",
  too_many_sheets: "has more than {maximum} sheets",
  too_many_texts: "has more than {maximum} different texts: split it",
  part_too_large: "has a part that unpacks to more than {megabytes} MB",
  cell_too_long: "has a cell of more than {maximum} characters",
  cell_too_long_on_line: "has a cell of more than {maximum} characters in row {line}",
  row_too_long: "has more than {maximum} characters in row {line}",
  value_beyond_columns: "has a value to the right of column {maximum} in row {line}",
  value_without_header:
    "has a value in cell {cell} of row {line}, a column without a name in the header",
  unclosed_quote: 'has more than {maximum} characters in row {line}: is a quote (") never closed?',
  misplaced_quote:
    'has a quote (") out of place in row {line}: a cell with quotes stands in quotes, and its own are doubled ("")',
  empty_file: "is empty: it has no header with the names of the columns",
  no_rows: "has no row below its header",
  too_many_rows: "has more than {maximum} rows",
  too_many_characters: "has more than {maximum} characters: split it",
  repeated_column: "has the column {column} twice",
  repeated_column_alias: "has a column twice: {column} is another name of it",
  unknown_column: "has an unknown column {column}",
  misspelt_column: 'has an unknown column {column}: did you mean "{name}"?',
  missing_column: 'lacks the column "{column}"',
} as const

/** What may be wrong with a cell; each follows the name of its column. */
const cellValues = {
  uncalculated_formula:
    "holds a formula whose result the file doesn't have: open it in a spreadsheet, save it and import it again, or type the value",
  shortened_number:
    "{cell} was shortened by a spreadsheet, and digits are lost: format the column as text and type it again",
  spreadsheet_error: "holds the error {error} of the spreadsheet",
  not_emptiable: "can't be emptied",
  invalid_character: "holds an invalid character",
  row_over_limit: "is too long: the row has more than {maximum} characters",
  repeated_row: "repeats row {line}",
  repeated_value: '"{value}" is in an earlier row too',
  too_many_list_entries: "has more than {maximum} entries",
  unknown_choice: "{cell} is not known: use one of {choice}",
  unknown_country_name: "{cell} is not known: use a country's code or name, such as FR or France",
  unknown_boolean: "{cell} is not known: use yes or no",
  ambiguous_label: "{cell} could be {choice}: use a code",
  unreadable_number: "{cell} is not a number: write it like 1250.50 or 1250,50",
  unreadable_price:
    "{cell} is not clearly a price in {currency}: write it like 1250.50 or 1250,50, without a mark for thousands or another currency",
  unreadable_day: "{cell} is not a day: write it like 2026-03-31 or 31/03/2026",
  title_without_handle: "is required: no handle can be made from the title",
  new_barrel_without_price: "is required: a new barrel needs a price in at least one currency",
  new_barrel_status: "of a new barrel can't be {status}: use draft or published",
  publish_with_zero_stock: "must be more than 0 to publish a barrel",
  publish_without_stock: "is required to publish a barrel",
  publish_without_local_stock: "is required to publish a barrel: it has none where it is sold",
  status_sold: "can't be set to sold: a published barrel without stock is sold",
  archived_barrel: "is archived: an archived barrel cannot be changed",
  changed_since_import: "belongs to a barrel that was sold, changed or deleted since",
  deleted_barrel: "belongs to a barrel that was deleted meanwhile",
  row_translations_unsupported:
    "has translations: this store doesn't have Medusa's translation module",
  not_barrel: "belongs to a product that is not a barrel",
  other_variant: "belongs to another variant of its product: change that in the admin",
  handle_of_other_product: '"{handle}" belongs to another product than the SKU',
  write_locked: "could not be written: somebody else is changing the barrel; import the row again",
  write_refused: "could not be written: {message}",
  write_failed: "could not be written: an unexpected error, see the log; import the row again",
} as const

/** What may be wrong with a file that is imported, or with one of its cells. */
export const importValues = { ...fileValues, ...cellValues } as const
