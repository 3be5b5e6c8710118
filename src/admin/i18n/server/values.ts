/**
 * What the API says of one value, after the name of its field. A name in braces is a part that differs. The first that fits
 * holds, so the general ones come last.
 */
export const values = {
  "is required": "est obligatoire",
  "is unknown here": "est inconnu ici",
  "is needed": "est nécessaire",
  "is required: the store has no default stock location":
    "est obligatoire : la boutique n'a pas de lieu de stock par défaut",
  "is required: the title has no letters to make one of":
    "est obligatoire : le titre n'a pas de lettres pour en faire une",
  "is required to publish a barrel: it has none where it is sold":
    "est obligatoire pour publier un fût : il n'y en a pas là où il est vendu",
  "is required: a new barrel needs a price in one currency at least":
    "est obligatoire : un nouveau fût a besoin d'un prix dans une devise au moins",
  "is needed: there is no price to take": "est nécessaire : il n'y a pas de prix à reprendre",
  "must be a web address": "doit être une adresse web",
  "must be an e-mail address": "doit être une adresse e-mail",
  "must be a currency code of three letters": "doit être un code de devise de trois lettres",
  "must be a country code of two letters": "doit être un code de pays de deux lettres",
  "is not a country of ISO 3166": "n'est pas un pays de la norme ISO 3166",
  "must look like fr-FR": "doit avoir la forme fr-FR",
  "must look like 4416.00": "doit avoir la forme 4416.00",
  "must be a date such as 2026-03-31": "doit être une date comme 2026-03-31",
  "must be a day since 1900": "doit être un jour depuis 1900",
  "must be a day or a moment of ISO 8601": "doit être un jour ou un instant ISO 8601",
  "must be a day such as 2026-03-31, or a moment of ISO 8601":
    "doit être un jour comme 2026-03-31, ou un instant ISO 8601",
  "must be a moment of ISO 8601 such as 2026-03-31T08:00:00Z":
    "doit être un instant ISO 8601 comme 2026-03-31T08:00:00Z",
  "must be a number such as +33612345678": "doit être un numéro comme +33612345678",
  "must be a percentage up to 100": "doit être un pourcentage de 100 au plus",
  "must be in the future": "doit être dans l'avenir",
  "must be after publish_at": "doit être après publish_at",
  "must be small letters, digits and single hyphens":
    "doit être composé de minuscules, de chiffres et de tirets simples",
  "must be small letters, digits, hyphens and underscores":
    "doit être composé de minuscules, de chiffres, de tirets et de tirets bas",
  "must begin with a single /, https://, http://, mailto: or tel:":
    "doit commencer par un seul /, https://, http://, mailto: ou tel:",
  "must have at least one language": "doit avoir au moins une langue",
  "must leave the page one language": "doit laisser une langue à la page",
  "must be one file, and the only part of the form":
    "doit être un fichier, et le seul champ du formulaire",
  "must be {currency}, the region's": "doit être {currency}, la devise de la région",
  "must be between 0 and {most}": "doit être entre 0 et {most}",
  "must be at least {reserved}: so many units are reserved for orders":
    "doit être au moins {reserved} : autant d'unités sont réservées pour des commandes",
  "must be one of {codes} to find barrels by price":
    "doit être l'une de ces devises pour chercher par prix : {codes}",
  "must be one of {choice}": "doit être l'une de ces valeurs : {choice}",
  "must be 1 to {length} printable ASCII characters":
    "doit avoir de 1 à {length} caractères ASCII imprimables",
  "must have at least {count} characters": "doit avoir au moins {count} caractères",
  "must have at most {count} characters": "doit avoir au plus {count} caractères",
  "must have at least {count} entries": "doit avoir au moins {count} entrées",
  "must have at most {count} entries": "doit avoir au plus {count} entrées",
  "must be at least {count}": "doit être au moins {count}",
  "must be at most {count}": "doit être au plus {count}",
  "must be more than {count}": "doit être plus grand que {count}",
  "must be less than {count}": "doit être plus petit que {count}",
  "must be a whole number": "doit être un nombre entier",
  "must be a number": "doit être un nombre",
  "must be a text": "doit être un texte",
  "must be true or false": "doit être vrai ou faux",
  "must be a list": "doit être une liste",
  "must be an object": "doit être un objet",
  "may hold small letters, digits and single hyphens":
    "ne peut contenir que des minuscules, des chiffres et des tirets simples",
  "may not hold line breaks or control characters":
    "ne peut contenir ni retour à la ligne ni caractère de contrôle",
  "may not hold a null character": "ne peut contenir de caractère nul",
  "may have at most {digits} decimals": "ne peut avoir que {digits} décimales au plus",
  "is nested too deeply": "est imbriqué trop profondément",
  "has an id twice": "a deux fois le même identifiant",
  "has a location twice": "a deux fois le même lieu",
  "has a currency twice": "a deux fois la même devise",
  "has passed": "est passé",
  "has been vetted": "a été vérifié",
  "has more decimals than {currency}": "a plus de décimales que {currency}",
  "has not the form of a VAT number of the EU":
    "n'a pas la forme d'un numéro de TVA de l'Union européenne",
  "have no place to go: the barrel's variant has no price set":
    "n'ont pas de place : la variante du fût n'a pas de grille de prix",
  "need Medusa's translation module, which this store doesn't have":
    "demandent le module de traduction de Medusa, que cette boutique n'a pas",
  "names conditions of sale where none are public":
    "désigne des conditions de vente, mais aucunes ne sont publiées",
  "is no revision of them": "n'en est pas une révision",
  "can't be later than next year": "ne peut pas être après l'an prochain",
  "can't be set: the product has no variant yet":
    "ne peut être défini : le produit n'a pas encore de variante",
  "can't be set: the inventory of this product isn't managed":
    "ne peut être défini : le stock de ce produit n'est pas géré",
  "can't be added: a quote has at most {count} lines":
    "ne peut être ajouté : un devis a au plus {count} lignes",
  "{slug} belongs to another page": "{slug} appartient à une autre page",
  "belongs to another SIREN": "appartient à un autre SIREN",
  "is an establishment of another SIREN": "est un établissement d'un autre SIREN",
  "is for companies in France": "est réservé aux entreprises en France",
  "is more than there is to pay": "dépasse ce qu'il y a à payer",
  "is no customer group": "n'est pas un groupe de clients",
  "is not a customer with an account": "n'est pas un client avec un compte",
  "is not a language of this store: {locales}":
    "n'est pas une langue de cette boutique : {locales}",
  "is not a line of the cart": "n'est pas une ligne du panier",
  "is not a line of the revision": "n'est pas une ligne de la révision",
  "is not a member of staff": "n'est pas un membre de l'équipe",
  "is not a page": "n'est pas une page",
  "is not a region of this store": "n'est pas une région de cette boutique",
  "is not a stock location of this store": "n'est pas un lieu de stock de cette boutique",
  "is not a sales channel of this store": "n'est pas un canal de vente de cette boutique",
  "is not a category of this store": "n'est pas une catégorie de cette boutique",
  "is not a variant of this store": "n'est pas une variante de cette boutique",
  "is not a telephone number": "n'est pas un numéro de téléphone",
  "is not a valid SIREN of 9 digits": "n'est pas un SIREN valide de 9 chiffres",
  "is not a valid SIRET of 14 digits": "n'est pas un SIRET valide de 14 chiffres",
  "is {version} now, saved by {name}": "est maintenant {version}, enregistré par {name}",
  '"{value}" is already used by another product': "« {value} » est déjà pris par un autre produit",
} as const
