import type { Block } from "../message"
import { facts, notice } from "./blocks"
import type { MailData } from "./data"
import { type Definition, letter } from "./letter"
import type { Reader } from "./reader"
import { SAMPLE_ORDER_URL } from "./samples"
import { fr } from "./typography"

type Kinds = "payment_received" | "payment_failed" | "payment_refunded"

const amounts = (
  number: string,
  currencyCode: string,
  sums: [label: string, amount: number][],
  { labels, money }: Reader,
): Block[] =>
  facts([
    [labels.order, number],
    ...sums.map(([label, sum]): [string, string] => [label, money(sum, currencyCode)]),
  ])

const SAMPLE = { url: SAMPLE_ORDER_URL, number: "1042", currency_code: "eur" }

export const PAYMENT_MAILS: { [K in Kinds]: Definition<MailData[K]> } = {
  payment_received: letter({
    texts: {
      fr: ({ number, outstanding }, { labels }) => ({
        subject: fr`Nous avons reçu votre paiement pour la commande n° ${number}`,
        lead: "Merci, nous avons bien reçu votre paiement.",
        next:
          outstanding > 0
            ? "Il reste une partie de la commande à payer."
            : "Votre commande est entièrement payée.",
        action: labels.open_order,
      }),
      en: ({ number, outstanding }, { labels }) => ({
        subject: `We have received your payment for the order #${number}`,
        lead: "Thank you, we have received your payment.",
        next:
          outstanding > 0
            ? "A part of the order remains to be paid."
            : "Your order is paid in full.",
        action: labels.open_order,
      }),
    },
    details: ({ number, amount, outstanding, currency_code }, reader) =>
      amounts(
        number,
        currency_code,
        [
          [reader.labels.paid, amount],
          [reader.labels.outstanding, outstanding],
        ],
        reader,
      ),
    sample: { ...SAMPLE, amount: 2500.5, outstanding: 5894.88 },
  }),

  payment_failed: letter({
    texts: {
      fr: ({ number }, { labels }) => ({
        subject: fr`Le paiement de votre commande n° ${number} a échoué`,
        lead: "Votre paiement n'a pas abouti.",
        next: fr`Réessayez, avec un autre moyen de paiement au besoin, ou répondez à ce message : nous trouverons une solution.`,
        action: labels.open_order,
      }),
      en: ({ number }, { labels }) => ({
        subject: `The payment of your order #${number} failed`,
        lead: "Your payment did not go through.",
        next: "Try again, with another means of payment if need be, or reply to this message: we will find a way.",
        action: labels.open_order,
      }),
    },
    details: ({ number, amount, currency_code }, reader) =>
      amounts(number, currency_code, [[reader.labels.due, amount]], reader),
    sample: { ...SAMPLE, amount: 8395.38 },
  }),

  payment_refunded: letter({
    texts: {
      fr: ({ number }, { labels }) => ({
        subject: fr`Remboursement pour votre commande n° ${number}`,
        lead: "Nous vous avons remboursé.",
        next: "Selon votre banque, le montant arrive sur votre compte en quelques jours ouvrés.",
        action: labels.open_order,
      }),
      en: ({ number }, { labels }) => ({
        subject: `Refund for your order #${number}`,
        lead: "We have refunded you.",
        next: "Depending on your bank, the amount reaches your account within a few working days.",
        action: labels.open_order,
      }),
    },
    details: ({ number, amount, currency_code, reason }, reader) => [
      ...amounts(number, currency_code, [[reader.labels.refunded, amount]], reader),
      ...notice(reason && reader.labels.reason(reason)),
    ],
    sample: { ...SAMPLE, amount: 735.3, reason: "228 L, Allier, M" },
  }),
}
