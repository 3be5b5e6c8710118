const FRENCH = {
  order_placed: "🚀 *Nouvelle commande Millésime !*",
  quote_requested: "📝 *Nouvelle demande de devis Millésime !*",
  quote_accepted: "✅ *Devis Millésime accepté !*",
  digest: (count: number) =>
    `🚀 *${count} ${count === 1 ? "nouvelle commande" : "nouvelles commandes"} Millésime !*`,
  quote: "Devis : ",
  customer: "Client : ",
  phone: "Téléphone : ",
  items: "Articles :",
  orders: "Commandes :",
  total: "Total : ",
  link: "Lien de gestion : ",
  others: (count: number) => `et ${count} ${count === 1 ? "autre" : "autres"}`,
}

const ENGLISH: typeof FRENCH = {
  order_placed: "🚀 *New Millésime order!*",
  quote_requested: "📝 *New Millésime quote request!*",
  quote_accepted: "✅ *Millésime quote accepted!*",
  digest: (count) => `🚀 *${count} new Millésime ${count === 1 ? "order" : "orders"}!*`,
  quote: "Quote: ",
  customer: "Customer: ",
  phone: "Phone: ",
  items: "Items:",
  orders: "Orders:",
  total: "Total: ",
  link: "Management link: ",
  others: (count) => `and ${count} ${count === 1 ? "other" : "others"}`,
}

export type Words = typeof FRENCH

/** @param locale BCP 47; English for any but French */
export const wordsOf = (locale: string): Words => (/^fr\b/i.test(locale) ? FRENCH : ENGLISH)
