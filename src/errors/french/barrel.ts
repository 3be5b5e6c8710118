export const barrelErrors = {
  "not_found.barrel": "Fût introuvable",
  barrel_archived: "Un fût archivé ne peut être modifié",
  barrel_out_of_stock: "Un fût sans stock ne peut être publié",
  "barrel_out_of_stock.new":
    "Donnez du stock au nouveau fût avant de le publier, ou créez-le en brouillon",
  barrel_reserved:
    "Des unités du fût sont réservées pour des commandes : expédiez ou annulez celles-ci d'abord, ou archivez le fût",
  "duplicate.product": "{field} « {value} » est déjà pris par un autre produit",
  insufficient_stock: "Il ne reste pas assez de stock",
  "insufficient_stock.cart": "Il ne reste pas assez de stock de ce qui est dans le panier",
  "locked.checkout_busy": "Beaucoup achètent ceci en ce moment : réessayez",
  "unavailable.search_index":
    "L'index de recherche est en cours de construction : réessayez dans un instant",
} as const

export const barrelValues = {
  contradicts: "contredit {other}",
  hook_taken: "ne peut pas être défini : un autre gestionnaire occupe le point d'extension {hook}",
  zero_price: "est nul : envoyez allow_zero_price si c'est voulu",
  zero_list_price: "est nul : pour offrir un fût, créez une promotion",
  none_not_alone: "« none » ne peut figurer à côté d'autres contenus",
  year_too_late: "ne peut pas être après l'an prochain",
  not_hs_code: "doit avoir la forme 4416.00",
  repeated_currency: "a deux fois la même devise",
  repeated_location: "a deux fois le même lieu",
  repeated_id: "a deux fois le même identifiant",
  not_web_address: "doit être une adresse web",
  not_handle: "ne peut contenir que des minuscules, des chiffres et des tirets simples",
  already_used: "« {value} » est déjà pris par un autre produit",
  unknown_sales_channel: "n'est pas un canal de vente de cette boutique",
  unknown_category: "n'est pas une catégorie de cette boutique",
  unknown_location: "n'est pas un lieu de stock de cette boutique",
  no_default_location: "est obligatoire : la boutique n'a pas de lieu de stock par défaut",
  unknown_region: "n'est pas une région de cette boutique",
  not_in_region: "n'est pas un pays de la région",
  not_region_currency: "doit être {currency}, la devise de la région",
  price_not_indexed: "doit être l'une de ces devises pour chercher par prix : {currencies}",
  translations_unsupported:
    "demandent le module de traduction de Medusa, que cette boutique n'a pas",
  product_without_variant: "ne peut être défini : le produit n'a pas encore de variante",
  inventory_not_managed: "ne peut être défini : le stock de ce produit n'est pas géré",
  variant_without_price_set: "ne peut être défini : la variante du fût n'a pas de grille de prix",
  below_reserved:
    "doit être au moins {reserved} : autant d'unités sont réservées pour des commandes",
} as const
