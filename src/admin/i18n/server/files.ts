/** What the API says of a file that is imported, and of its cells. */
export const files = {
  "The file is larger than {size}, the most this endpoint accepts":
    "Le fichier dépasse {size}, le maximum accepté ici",
  "The file is an old .xls or has a password. Save it as .xlsx without a password, or as CSV.":
    "Le fichier est un ancien .xls ou a un mot de passe. Enregistrez-le en .xlsx sans mot de passe, ou en CSV.",
  "The file is neither a CSV nor an XLSX file.": "Le fichier n'est ni un CSV ni un XLSX.",
  "The XLSX file is damaged. Save it again, or as CSV.":
    "Le fichier XLSX est endommagé. Enregistrez-le à nouveau, ou en CSV.",
  "The XLSX file has more than {count} sheets.": "Le fichier XLSX a plus de {count} feuilles.",
  "A part of the XLSX file unpacks to more than {size} MB.":
    "Une partie du fichier XLSX dépasse {size} Mo une fois décompressée.",
  "A cell has more than {count} characters.": "Une cellule a plus de {count} caractères.",
  "The file has a cell of more than {count} characters.":
    "Le fichier a une cellule de plus de {count} caractères.",
  "Line {line} has a cell of more than {count} characters.":
    "La ligne {line} a une cellule de plus de {count} caractères.",
  "Line {line} has more than {count} characters.": "La ligne {line} a plus de {count} caractères.",
  "Line {line} has a value to the right of column {column}.":
    "La ligne {line} a une valeur à droite de la colonne {column}.",
  "Line {line} has a value in its cell {cell}, a column without a name in the header.":
    "La ligne {line} a une valeur dans sa cellule {cell}, une colonne sans nom dans l'en-tête.",
  'The row that begins on line {line} is longer than {count} characters. Is a quote (") never closed?':
    "La rangée qui commence à la ligne {line} dépasse {count} caractères. Un guillemet (\") n'est-il jamais fermé ?",
  'The row that begins on line {line} has a quote (") out of place: a cell with quotes stands in quotes, and its own are doubled ("").':
    'La rangée qui commence à la ligne {line} a un guillemet (") mal placé : une cellule avec des guillemets est entre guillemets, et les siens sont doublés ("").',
  "The file is empty: it has no line with the names of columns.":
    "Le fichier est vide : il n'a pas de ligne avec les noms des colonnes.",
  "The file has no row below the names of its columns.":
    "Le fichier n'a pas de ligne sous les noms des colonnes.",
  "The file has more than {count} rows.": "Le fichier a plus de {count} lignes.",
  "The file is too large: it holds more than {count} characters: split it.":
    "Le fichier est trop grand : il a plus de {count} caractères. Partagez-le.",
  "The column {column} is there twice.": "La colonne {column} figure deux fois.",
  "The file has a column twice: {column} is another name of it.":
    "Le fichier a deux fois une colonne : {column} en est un autre nom.",
  'The file has an unknown column {column}: did you mean "{name}"?':
    "Le fichier a une colonne inconnue, {column} : vouliez-vous dire « {name} » ?",
  "The file has an unknown column {column}.": "Le fichier a une colonne inconnue, {column}.",
  'The file lacks the column "{column}".': "Il manque au fichier la colonne « {column} ».",
  "The import has ended: it is {status}": "L'import est terminé",
  "Reading the file took too long: split it and try again":
    "La lecture du fichier a pris trop de temps : partagez-le et réessayez",
  "The file was withdrawn while it was being read": "Le fichier a été retiré pendant sa lecture",
  "Stopped after {count} tries: the store's log says why. Import the file again later: rows done before then change nothing.":
    "Arrêté après {count} tentatives : le journal de la boutique dit pourquoi. Importez à nouveau le fichier plus tard : les lignes déjà traitées n'y changeront rien.",

  "holds the error {error} of the spreadsheet": "contient l'erreur {error} du tableur",
  "can't be emptied": "ne peut être vidé",
  "holds a character that is none": "contient un caractère qui n'en est pas un",
  "is too long: the row has over {count} characters":
    "est trop long : la ligne dépasse {count} caractères",
  "repeats line {line}": "répète la ligne {line}",
  "is required: the title makes none": "est obligatoire : le titre n'en donne pas",
  "is required to publish a barrel": "est obligatoire pour publier un fût",
  "of a new barrel can't be {status}: use draft or published":
    "d'un nouveau fût ne peut être {status} : utilisez draft ou published",
  "has more than {count} entries": "a plus de {count} entrées",
  "can't be set to sold: a published barrel without stock is sold":
    "ne peut être « sold » : un fût publié sans stock est vendu",
  "has translations: this store doesn't have Medusa's translation module":
    "a des traductions : cette boutique n'a pas le module de traduction de Medusa",
  "of the barrel is archived, and nothing leaves the archive":
    "du fût est archivé, et rien ne sort des archives",
  "belongs to a product that is no barrel": "appartient à un produit qui n'est pas un fût",
  "belongs to a further variant of its product: change that in the admin":
    "appartient à une autre variante de son produit : modifiez-la dans l'administration",
  '"{handle}" belongs to another product than the SKU':
    "« {handle} » appartient à un autre produit que la référence (SKU)",
  '"{value}" stands in an earlier row too': "« {value} » figure aussi dans une ligne précédente",
  "could not be written: somebody else is changing the barrel; import it again":
    "n'a pas pu être enregistré : quelqu'un d'autre modifie le fût ; importez-le à nouveau",
  "could not be written: an unexpected error, which the log tells of; import it again":
    "n'a pas pu être enregistré : une erreur inattendue, que le journal détaille ; importez-le à nouveau",
  "could not be written: {reason}": "n'a pas pu être enregistré : {reason}",
  "{cell} is not known: use one of {choice}":
    "{cell} est inconnu : utilisez l'une de ces valeurs : {choice}",
  "{cell} is not known: use a country's code or name, such as FR or France":
    "{cell} est inconnu : utilisez le code ou le nom d'un pays, comme FR ou France",
  "{cell} is not known: use yes or no": "{cell} est inconnu : utilisez oui ou non",
  "{cell} could be {choice}: use a code": "{cell} peut être {choice} : utilisez un code",
  "{cell} is not a number: write it like 1250.50 or 1250,50":
    "{cell} n'est pas un nombre : écrivez-le comme 1250,50",
  "{cell} is not clearly a price in {currency}: write it like 1250.50 or 1250,50, without a mark for thousands or another currency":
    "{cell} n'est pas clairement un prix en {currency} : écrivez-le comme 1250,50, sans séparateur de milliers ni autre devise",
  "{cell} is not a day: write it like 2026-03-31 or 31/03/2026":
    "{cell} n'est pas un jour : écrivez-le comme 31/03/2026",
} as const
