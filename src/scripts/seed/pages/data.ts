/** Title, address and SEO of each demo page by language; its text is the Markdown file of its key. */
export const PAGES = {
  about: {
    fr: {
      title: "À propos",
      slug: "a-propos",
      seo: {
        title: "À propos : des fûts contrôlés à Bordeaux",
        description:
          "Fûts de vin et de spiritueux, neufs et d’occasion, contrôlés par un tonnelier à Bordeaux : nos états, notre chai et notre métier.",
      },
    },
    en: {
      title: "About us",
      slug: "about",
      seo: {
        title: "About us: barrels inspected in Bordeaux",
        description:
          "New and used wine and spirit barrels, inspected by a cooper in Bordeaux: our grades, our cellar and our trade.",
      },
    },
  },
  contact: {
    fr: {
      title: "Contact",
      slug: "contact",
      seo: {
        title: "Contact : le chai, les devis, le transport",
        description:
          "Écrire au chai de Bordeaux, demander un devis, suivre une livraison ou signaler une avarie : adresses, téléphones et horaires.",
      },
    },
    en: {
      title: "Contact",
      slug: "contact",
      seo: {
        title: "Contact: cellar, quotes and freight",
        description:
          "Write to the Bordeaux cellar, ask for a quote, follow a delivery or report damage: addresses, telephones and hours.",
      },
    },
  },
  faq: {
    fr: {
      title: "Questions fréquentes",
      slug: "questions-frequentes",
      seo: {
        title: "Questions fréquentes sur les fûts",
        description:
          "Grades, formats, mise en eau, conservation, TVA, livraison et rétractation : les réponses avant d’acheter un fût de vin.",
      },
    },
    en: {
      title: "Frequently asked questions",
      slug: "faq",
      seo: {
        title: "Barrels: frequently asked questions",
        description:
          "Grades, formats, soaking, storage, VAT, delivery and returns: what to know before you buy a wine barrel.",
      },
    },
  },
  delivery: {
    fr: {
      title: "Livraison",
      slug: "livraison",
      seo: {
        title: "Livraison de fûts sur palette : tarifs et délais",
        description:
          "Tarifs à la palette et délais pour la France, l’Union européenne, le Royaume-Uni et les États-Unis ; réserves, douane et retrait au chai.",
      },
    },
    en: {
      title: "Delivery",
      slug: "delivery",
      seo: {
        title: "Barrel delivery on pallets: prices and times",
        description:
          "Prices per pallet and times for France, the EU, the United Kingdom and the United States; damage, customs and collection.",
      },
    },
  },
  "legal-notice": {
    fr: {
      title: "Mentions légales",
      slug: "mentions-legales",
      seo: {
        title: "Mentions légales et données personnelles",
        description:
          "Éditeur, hébergeur, propriété intellectuelle, données personnelles et cookies de la boutique Millésime Sans Frontières.",
      },
    },
    en: {
      title: "Legal notice",
      slug: "legal-notice",
      seo: {
        title: "Legal notice and personal data",
        description:
          "Publisher, host, intellectual property, personal data and cookies of the Millésime Sans Frontières shop.",
      },
    },
  },
  "conditions-of-sale": {
    fr: {
      title: "Conditions générales de vente",
      slug: "conditions-generales-de-vente",
      seo: {
        title: "Conditions générales de vente",
        description:
          "Commande, prix et TVA, paiement, livraison, rétractation, garanties légales et médiation : les conditions de nos ventes de fûts.",
      },
    },
    en: {
      title: "General conditions of sale",
      slug: "terms-of-sale",
      seo: {
        title: "General conditions of sale",
        description:
          "Orders, prices and VAT, payment, delivery, withdrawal, legal guarantees and mediation: the conditions of our barrel sales.",
      },
    },
  },
} as const

export type PageKey = keyof typeof PAGES

type MenuEntry = { label: { fr: string; en: string }; items: readonly PageKey[] } | PageKey

/** Entries of pages bear the page's title; one with entries below it has a label of its own. */
export const MENUS: Record<string, readonly MenuEntry[]> = {
  header: [
    { label: { fr: "La maison", en: "The house" }, items: ["about", "contact"] },
    "delivery",
    "faq",
  ],
  footer: [
    {
      label: { fr: "Aide", en: "Help" },
      items: ["faq", "delivery", "contact"],
    },
    {
      label: { fr: "Informations légales", en: "Legal" },
      items: ["conditions-of-sale", "legal-notice"],
    },
    "about",
  ],
}
