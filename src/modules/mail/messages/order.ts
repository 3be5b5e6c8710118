import type { Block } from "../message"
import { access, facts, notice, paragraph } from "./blocks"
import type { LineData, MailData, OrderData, TotalsData } from "./data"
import { type Definition, type LetterTexts, type Texts, letter } from "./letter"
import type { Reader } from "./reader"
import { SAMPLE_ORDER, SAMPLE_ORDER_URL, SAMPLE_TOKEN } from "./samples"
import { fr } from "./typography"

type Kinds = "order_confirmed" | "order_changed" | "order_canceled" | "order_transfer_requested"

/** More would make a message that inboxes cut off. */
const MAX_LINES = 100

const linesTable = (lines: LineData[], currencyCode: string, reader: Reader): Block[] => {
  const { labels, money, number } = reader
  const row = ({ title, details, quantity, unit_price, total }: LineData): string[] => {
    const price = `${number(quantity)} × ${money(unit_price, currencyCode)}`
    return [[title, ...(details ? [details] : []), price].join("\n"), money(total, currencyCode)]
  }
  return [
    {
      type: "table",
      columns: [{ label: labels.item }, { label: labels.line_total, is_number: true }],
      rows: lines.slice(0, MAX_LINES).map(row),
    },
    ...(lines.length > MAX_LINES
      ? notice(labels.first_lines(number(MAX_LINES), number(lines.length)))
      : []),
  ]
}

/** With the provisions that exempt the sale from VAT, each once. */
const totals = (sums: TotalsData, { labels, money, rate }: Reader): Block[] => {
  const sum = (label: string, amount: number) => ({
    label,
    value: money(amount, sums.currency_code),
  })
  const mentions = new Set(sums.tax_lines.flatMap(({ mention }) => mention ?? []))
  return [
    {
      type: "totals",
      facts: [
        sum(labels.subtotal, sums.subtotal),
        ...(sums.discount_total ? [sum(labels.discounts, -sums.discount_total)] : []),
        sum(labels.shipping, sums.shipping_total),
        ...sums.tax_lines.map((line) => sum(labels.vat(rate(line.rate)), line.amount)),
        sum(labels.order_total, sums.total),
      ],
    },
    ...[...mentions].flatMap(paragraph),
  ]
}

const orderDetails = (order: OrderData, reader: Reader): Block[] => {
  const { labels, day } = reader
  const addresses = [
    { label: labels.shipping_address, lines: order.shipping_address },
    { label: labels.billing_address, lines: order.billing_address },
  ].filter(({ lines }) => lines.length > 0)
  return [
    ...facts([
      [labels.order, order.number],
      [labels.placed, day(order.placed_at)],
      [labels.quote, order.quote_number],
      [labels.po, order.po_number],
      [labels.delivery, order.shipping_method],
    ]),
    ...linesTable(order.lines, order.totals.currency_code, reader),
    ...totals(order.totals, reader),
    ...(addresses.length > 0 ? [{ type: "addresses" as const, addresses }] : []),
  ]
}

type ConfirmationTexts = LetterTexts & {
  terms: { heading: string; lead: string }
  rights: { heading: string; items: string[] }
}

/** What the order is bound to: the conditions accepted with it and, for a private person, consumer law. */
const bindingTexts = (
  { terms: names, is_consumer }: OrderData,
  { terms, rights }: ConfirmationTexts,
): Block[] => [
  ...(names.length > 0
    ? ([
        { type: "heading", text: terms.heading },
        { type: "paragraph", text: terms.lead },
        { type: "list", items: names },
      ] as const)
    : []),
  ...(is_consumer
    ? ([
        { type: "heading", text: rights.heading },
        { type: "list", items: rights.items },
      ] as const)
    : []),
]

const CONFIRMATION: Texts<OrderData, ConfirmationTexts> = {
  fr: ({ number }, { labels }) => ({
    subject: fr`Votre commande n° ${number} est confirmée`,
    lead: "Merci de votre commande, que nous préparons avec soin.",
    terms: {
      heading: "Conditions acceptées",
      lead: fr`Votre commande est passée aux conditions suivantes, jointes à ce message :`,
    },
    rights: {
      heading: "Vos droits de consommateur",
      items: [
        fr`Rétractation : vous pouvez changer d'avis, sans motif, pendant quatorze jours à compter de la réception de votre commande, ou de son dernier colis (art. L221-18 du Code de la consommation). Il suffit de nous l'écrire avant la fin de ce délai, par exemple en réponse à ce message ; nos coordonnées figurent à la fin.`,
        fr`Exception : un article fait selon vos indications ou nettement personnalisé ne donne pas droit à la rétractation (art. L221-28, 3°, du même code).`,
        fr`Garantie légale de conformité : deux ans à compter de la délivrance (art. L217-3 et suivants du même code).`,
        fr`Garantie des vices cachés : deux ans à compter de la découverte du vice (art. 1641 et suivants du Code civil).`,
      ],
    },
    action: labels.open_order,
  }),
  en: ({ number }, { labels }) => ({
    subject: `Your order #${number} is confirmed`,
    lead: "Thank you for your order, which we are preparing with care.",
    terms: {
      heading: "Accepted conditions",
      lead: "Your order is placed under the following conditions, attached to this message:",
    },
    rights: {
      heading: "Your rights as a consumer",
      items: [
        "Withdrawal: you can change your mind, without a reason, within fourteen days of receiving your order, or its last parcel (art. L221-18 of the French Code de la consommation). Simply write to us before that period ends, for example in reply to this message; our contact details are at its end.",
        "Exception: an item made to your specifications or clearly personalised gives no right of withdrawal (art. L221-28, 3°, of the same code).",
        "Legal guarantee of conformity: two years from delivery (art. L217-3 et seq. of the same code).",
        "Guarantee against hidden defects: two years from the discovery of the defect (art. 1641 et seq. of the French Code civil).",
      ],
    },
    action: labels.open_order,
  }),
}

export const ORDER_MAILS: { [K in Kinds]: Definition<MailData[K]> } = {
  order_confirmed: letter({
    texts: CONFIRMATION,
    details: orderDetails,
    appendix: bindingTexts,
    sample: SAMPLE_ORDER,
  }),

  order_changed: letter({
    texts: {
      fr: ({ number }, { labels }) => ({
        subject: fr`Votre commande n° ${number} est modifiée`,
        lead: fr`Votre commande a été modifiée. La voici, telle qu'elle est désormais :`,
        next: "Si quelque chose ne va pas, répondez à ce message.",
        action: labels.open_order,
      }),
      en: ({ number }, { labels }) => ({
        subject: `Your order #${number} has changed`,
        lead: "Your order has been changed. This is what it is now:",
        next: "If something is wrong, reply to this message.",
        action: labels.open_order,
      }),
    },
    details: orderDetails,
    sample: { ...SAMPLE_ORDER, terms: [] },
  }),

  order_canceled: letter({
    texts: {
      fr: ({ number }, { labels }) => ({
        subject: fr`Votre commande n° ${number} est annulée`,
        lead: "Votre commande est annulée.",
        next: "Si nous avions déjà reçu un paiement, un autre message vous annoncera son remboursement.",
        action: labels.open_order,
      }),
      en: ({ number }, { labels }) => ({
        subject: `Your order #${number} is canceled`,
        lead: "Your order is canceled.",
        next: "If we had already received a payment, another message will announce its refund.",
        action: labels.open_order,
      }),
    },
    details: ({ reason }, { labels }) => notice(reason && labels.reason(reason)),
    sample: { url: SAMPLE_ORDER_URL, number: "1042", reason: "228 L, Allier, M" },
  }),

  order_transfer_requested: letter<
    MailData["order_transfer_requested"],
    LetterTexts & { action: string; code: string }
  >({
    texts: {
      fr: ({ number }) => ({
        subject: fr`Demande de transfert de votre commande n° ${number}`,
        lead: fr`Un compte client demande à suivre votre commande n° ${number}.`,
        next: fr`Si cette demande vient de vous, confirmez-la : la commande rejoindra ce compte.`,
        action: "Confirmer le transfert",
        code: "Code du transfert",
        closing: fr`Si elle ne vient pas de vous, ne faites rien : la commande reste où elle est. Ne transmettez ce message à personne.`,
      }),
      en: ({ number }) => ({
        subject: `Request to transfer your order #${number}`,
        lead: `A customer's account asks to follow your order #${number}.`,
        next: "If this request is yours, confirm it: the order will join that account.",
        action: "Confirm the transfer",
        code: "Code of the transfer",
        closing:
          "If it is not yours, do nothing: the order stays where it is. Do not pass this message on to anyone.",
      }),
    },
    action: (data, { action, code }) => access({ button: action, code }, data),
    sample: {
      url: `https://shop.example/orders/1042/transfer?token=${SAMPLE_TOKEN}`,
      token: SAMPLE_TOKEN,
      number: "1042",
    },
  }),
}
