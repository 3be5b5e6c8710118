/** What the API says of a whole request: why it can't be done now, and what would help. */
export const states = {
  "An unexpected error occurred": "Une erreur inattendue s'est produite",
  "Not found": "Introuvable",
  "Barrel not found": "Fût introuvable",
  "Cart not found": "Panier introuvable",
  "Company not found": "Entreprise introuvable",
  "Import not found": "Import introuvable",
  "Menu not found": "Menu introuvable",
  "Message not found": "Message introuvable",
  "Page not found": "Page introuvable",
  "Preview token not found": "Jeton d'aperçu introuvable",
  "Quote not found": "Devis introuvable",
  "Revision not found": "Révision introuvable",
  "The quote has no such line": "Le devis n'a pas cette ligne",
  "Somebody else is changing this at the moment: try again":
    "Quelqu'un d'autre est en train de modifier ceci : réessayez",
  "Too many requests: try again in {seconds} s": "Trop de demandes : réessayez dans {seconds} s",
  "The body is not valid JSON": "Le contenu de la demande n'est pas du JSON valide",
  "The body is larger than this endpoint accepts":
    "Le contenu de la demande est plus grand que ce qui est accepté ici",
  "The body is not valid multipart/form-data":
    "Le contenu de la demande n'est pas un formulaire multipart/form-data valide",
  "Send the body as application/json": "Envoyez le contenu en application/json",
  "Send the file as multipart/form-data, in the field {field}":
    "Envoyez le fichier en multipart/form-data, dans le champ {field}",
  "This {header} belongs to another request: choose a new one":
    "Cette {header} appartient à une autre demande : choisissez-en une nouvelle",
  "The first request with this {header} has not ended":
    "La première demande avec cette {header} n'est pas terminée",
  "Log in to use {header}": "Connectez-vous pour utiliser {header}",
  "Log in as a customer first": "Connectez-vous d'abord en tant que client",
  "The search index is being filled; try again in a moment":
    "L'index de recherche est en cours de remplissage : réessayez dans un instant",

  "The barrel is archived, and nothing leaves the archive":
    "Le fût est archivé, et rien ne sort des archives",
  "Give the barrel stock before publishing it, or create it as a draft":
    "Donnez du stock au fût avant de le publier, ou créez-le en brouillon",
  "Units of the barrel are reserved for orders: fulfil or cancel these first, or archive it":
    "Des unités du fût sont réservées pour des commandes : expédiez ou annulez celles-ci d'abord, ou archivez le fût",
  "`none` can't stand beside other contents": "« none » ne peut figurer à côté d'autres contenus",

  "The company's status doesn't allow to {action} it":
    "Le statut de l'entreprise ne permet pas cette décision",
  "The company has changed since you read it: read it again, then decide":
    "L'entreprise a changé depuis que vous l'avez lue : relisez-la, puis décidez",
  "The company has no VAT number": "L'entreprise n'a pas de numéro de TVA",
  "The customer belongs to a company already": "Le client appartient déjà à une entreprise",
  "The company needs an admin: make somebody else one first":
    "L'entreprise a besoin d'un administrateur : nommez d'abord quelqu'un d'autre",
  "Only an admin of the company may do that":
    "Seul un administrateur de l'entreprise peut faire cela",
  "Only admins and approvers of the company may do that":
    "Seuls les administrateurs et approbateurs de l'entreprise peuvent faire cela",
  "You belong to no company": "Vous n'appartenez à aucune entreprise",
  "Your company is suspended: it can't buy at present":
    "Votre entreprise est suspendue : elle ne peut pas acheter pour le moment",
  "The company was rejected: it can't buy": "L'entreprise a été refusée : elle ne peut pas acheter",
  "Ask the seller to change {fields}": "Demandez au vendeur de modifier {fields}",
  "Too many purchases at once: try again": "Trop d'achats à la fois : réessayez",
  "This e-mail address belongs to a company's member: log in to buy with it":
    "Cette adresse e-mail est celle d'un membre d'une entreprise : connectez-vous pour acheter avec elle",
  "The purchase exceeds what is left of your spending limit":
    "L'achat dépasse ce qui reste de votre plafond de dépense",
  "Your spending limit is in another currency: ask an admin of your company":
    "Votre plafond de dépense est dans une autre devise : adressez-vous à un administrateur de votre entreprise",
  "Your company wants to approve the purchase first":
    "Votre entreprise veut d'abord approuver l'achat",

  "There isn't enough stock left": "Il ne reste pas assez de stock",
  "There isn't enough stock left of what is in the cart":
    "Il ne reste pas assez de stock de ce qui est dans le panier",
  "There isn't enough stock left for this quote": "Il ne reste pas assez de stock pour ce devis",
  "Many are buying this at the moment: try again":
    "Beaucoup achètent ceci en ce moment : réessayez",
  "Many are buying what is in the cart: try again":
    "Beaucoup achètent ce qui est dans le panier : réessayez",

  "There is nothing in the cart to quote": "Il n'y a rien à chiffrer dans le panier",
  "The cart has an open quote": "Le panier a un devis ouvert",
  "The cart has become an order": "Le panier est devenu une commande",
  "A quote without lines can't be sent: add one":
    "Un devis sans ligne ne peut être envoyé : ajoutez-en une",
  "Give either variant_id or title": "Donnez soit variant_id, soit title",
  "Give revision and total together": "Donnez revision et total ensemble",
  "Somebody else has changed the quote: read it again":
    "Quelqu'un d'autre a modifié le devis : relisez-le",
  "That is not the revision last sent: read it again":
    "Ce n'est pas la dernière révision envoyée : relisez-la",
  "That is not the total of the revision: read it again":
    "Ce n'est pas le total de la révision : relisez-la",
  "The order would not have the total of the revision":
    "La commande n'aurait pas le total de la révision",
  "The quote is being accepted at this moment: try again":
    "Le devis est en cours d'acceptation : réessayez",
  "The acceptance took too long and was given up: try again":
    "L'acceptation a pris trop de temps et a été abandonnée : réessayez",
  "Somebody else must approve what you have accepted":
    "Quelqu'un d'autre doit approuver ce que vous avez accepté",
  "Not while the quote is {status}": "Impossible dans l'état actuel du devis",

  "Give page_id or url, not both": "Donnez page_id ou url, pas les deux",
  "Another page has {slug} in {locale}": "Une autre page a l'adresse {slug} en {locale}",
  "Another page has this key": "Une autre page a cette clé",
  "Another menu has this handle": "Un autre menu a cet identifiant",
  "Somebody else has changed the menu: read it again":
    "Quelqu'un d'autre a modifié le menu : relisez-le",
  "Unpublish or archive the page first": "Dépubliez ou archivez d'abord la page",
  "Not while the page is {status}": "Impossible dans l'état actuel de la page",
  "The page was archived": "La page a été archivée",
  "{name} has changed the draft: read it again": "{name} a modifié le brouillon : relisez-le",
  "Accept the conditions of sale first": "Acceptez d'abord les conditions de vente",
  "The conditions of sale have changed: read them again and accept the revision in force":
    "Les conditions de vente ont changé : relisez-les et acceptez la révision en vigueur",

  "Only a message that failed, or may not have arrived, can be sent again":
    "Seul un message qui a échoué, ou qui n'est peut-être pas arrivé, peut être renvoyé",
} as const
