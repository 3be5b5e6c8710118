export const importErrors = {
  "not_found.import": "Import introuvable",
  import_finished: "L'import est terminé",
  "import_not_undoable.status":
    "Seul un import terminé, qui n'était pas une vérification, peut être annulé, et une seule fois",
  "import_not_undoable.changed":
    "Des fûts de l'import ont été vendus ou modifiés depuis, il ne peut donc être annulé : {count}",
  "conflict.import_timeout":
    "La lecture du fichier a pris trop de temps : partagez-le et réessayez",
  "conflict.upload_aborted": "L'envoi a été interrompu pendant la lecture du fichier",
} as const

/** Each follows « le fichier ». */
const fileValues = {
  old_xls:
    "est un ancien .xls ou a un mot de passe : enregistrez-le en .xlsx sans mot de passe, ou en CSV",
  not_table: "n'est ni un CSV ni un XLSX",
  other_document:
    "est un fichier {extension}, qui ne peut être lu : enregistrez-le en .xlsx ou en CSV",
  markup:
    "est une page web ou du XML, même si son nom finit par .xls : ouvrez-le dans un tableur et enregistrez-le en .xlsx ou en CSV",
  unknown_encoding:
    "a des lettres dans un codage inconnu : enregistrez-le en CSV UTF-8, ou en .xlsx",
  damaged_xlsx: "est un XLSX endommagé : enregistrez-le à nouveau, ou en CSV",
  too_many_sheets: "a plus de {maximum} feuilles",
  too_many_texts: "a plus de {maximum} textes différents : partagez-le",
  part_too_large: "a une partie qui dépasse {megabytes} Mo une fois décompressée",
  cell_too_long: "a une cellule de plus de {maximum} caractères",
  cell_too_long_on_line: "a une cellule de plus de {maximum} caractères à la ligne {line}",
  row_too_long: "a plus de {maximum} caractères à la ligne {line}",
  value_beyond_columns: "a une valeur à droite de la colonne {maximum} à la ligne {line}",
  value_without_header:
    "a une valeur dans la cellule {cell} de la ligne {line}, une colonne sans nom dans l'en-tête",
  unclosed_quote:
    "a plus de {maximum} caractères à la ligne {line} : un guillemet (\") n'est-il jamais fermé ?",
  misplaced_quote:
    'a un guillemet (") mal placé à la ligne {line} : une cellule avec des guillemets est entre guillemets, et les siens sont doublés ("")',
  empty_file: "est vide : il n'a pas de ligne avec les noms des colonnes",
  no_rows: "n'a pas de ligne sous les noms des colonnes",
  too_many_rows: "a plus de {maximum} lignes",
  too_many_characters: "a plus de {maximum} caractères : partagez-le",
  repeated_column: "a deux fois la colonne {column}",
  repeated_column_alias: "a deux fois une colonne : {column} en est un autre nom",
  unknown_column: "a une colonne inconnue, {column}",
  misspelt_column: "a une colonne inconnue, {column} : vouliez-vous dire « {name} » ?",
  missing_column: "n'a pas la colonne « {column} »",
} as const

/** Each follows the name of its column. */
const cellValues = {
  uncalculated_formula:
    "contient une formule dont le fichier n'a pas le résultat : ouvrez-le dans un tableur, enregistrez-le et importez-le à nouveau, ou saisissez la valeur",
  shortened_number:
    "{cell} a été abrégé par un tableur, et des chiffres sont perdus : mettez la colonne au format texte et saisissez-le à nouveau",
  spreadsheet_error: "contient l'erreur {error} du tableur",
  not_emptiable: "ne peut être vidé",
  invalid_character: "contient un caractère invalide",
  row_over_limit: "est trop long : la ligne dépasse {maximum} caractères",
  repeated_row: "répète la ligne {line}",
  repeated_value: "« {value} » figure aussi dans une ligne précédente",
  too_many_list_entries: "a plus de {maximum} entrées",
  unknown_choice: "{cell} est inconnu : utilisez l'une de ces valeurs : {choice}",
  unknown_country_name:
    "{cell} est inconnu : utilisez le code ou le nom d'un pays, comme FR ou France",
  unknown_boolean: "{cell} est inconnu : utilisez oui ou non",
  ambiguous_label: "{cell} peut être {choice} : utilisez un code",
  unreadable_number: "{cell} n'est pas un nombre : écrivez-le comme 1250,50",
  unreadable_price:
    "{cell} n'est pas clairement un prix en {currency} : écrivez-le comme 1250,50, sans séparateur de milliers ni autre devise",
  unreadable_day: "{cell} n'est pas un jour : écrivez-le comme 31/03/2026",
  title_without_handle: "est obligatoire : le titre n'en donne pas",
  new_barrel_without_price:
    "est obligatoire : un nouveau fût a besoin d'un prix dans une devise au moins",
  new_barrel_status: "d'un nouveau fût ne peut être {status} : utilisez draft ou published",
  publish_with_zero_stock: "doit être supérieur à 0 pour publier un fût",
  publish_without_stock: "est obligatoire pour publier un fût",
  publish_without_local_stock:
    "est obligatoire pour publier un fût : il n'y en a pas là où il est vendu",
  status_sold: "ne peut être « sold » : un fût publié sans stock est vendu",
  archived_barrel: "est archivé : un fût archivé ne peut être modifié",
  changed_since_import: "appartient à un fût vendu, modifié ou supprimé depuis",
  deleted_barrel: "appartient à un fût supprimé entre-temps",
  row_translations_unsupported:
    "a des traductions : cette boutique n'a pas le module de traduction de Medusa",
  not_barrel: "appartient à un produit qui n'est pas un fût",
  other_variant:
    "appartient à une autre variante de son produit : modifiez-la dans l'administration",
  handle_of_other_product: "« {handle} » appartient à un autre produit que la référence (SKU)",
  write_locked:
    "n'a pas pu être enregistré : quelqu'un d'autre modifie le fût ; importez la ligne à nouveau",
  write_refused: "n'a pas pu être enregistré : {message}",
  write_failed:
    "n'a pas pu être enregistré : une erreur inattendue, que le journal détaille ; importez la ligne à nouveau",
} as const

export const importValues = { ...fileValues, ...cellValues } as const
