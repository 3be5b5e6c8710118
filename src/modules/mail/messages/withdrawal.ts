import type { Block } from "../message"
import { accessLetter } from "./access-letter"
import { facts, quotation } from "./blocks"
import type { MailData, WithdrawalData } from "./data"
import { type Definition, letter } from "./letter"
import type { Reader } from "./reader"
import { SAMPLE_EXPIRY, SAMPLE_ORDER_URL, SAMPLE_TOKEN } from "./samples"
import { fr } from "./typography"

type Kinds =
  "withdrawal_link" | "withdrawal_confirmed" | "withdrawal_refused" | "staff_withdrawal_confirmed"

/** Content, date and time of the declaration (C. conso., art. D221-5). */
const details = (data: WithdrawalData, reader: Reader): Block[] => {
  const { labels, exactMoment, day, number } = reader
  return [
    ...facts([
      [labels.withdrawal, data.number],
      [labels.order, data.order_number],
      [labels.buyer, data.name],
      ...data.items.map(({ title, quantity }): [string, string] => [
        labels.item,
        `${number(quantity)} × ${title}`,
      ]),
      [labels.declared_at, exactMoment(data.declared_at)],
      [labels.confirmed_at, exactMoment(data.confirmed_at)],
      [labels.refund_due_on, day(data.refund_due_on)],
      [labels.fingerprint, data.hash],
    ]),
    ...quotation(data.statement),
  ]
}

const SAMPLE: WithdrawalData = {
  url: SAMPLE_ORDER_URL,
  number: "RT-2026-00007",
  order_number: "1042",
  name: "Jeanne Martin",
  items: [{ title: "Barrique bordelaise", quantity: 2 }],
  statement: "2 × 225 L",
  declared_at: "2026-11-30T09:12:00.000Z",
  confirmed_at: "2026-11-30T09:13:27.000Z",
  hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  refund_due_on: "2026-12-14",
}

export const WITHDRAWAL_MAILS: { [K in Kinds]: Definition<MailData[K]> } = {
  withdrawal_link: accessLetter(
    {
      fr: ({ number, expires_at }, { moment }) => ({
        subject: fr`Renoncer à votre commande n° ${number}`,
        lead: fr`On nous a demandé d'exercer le droit de rétractation pour la commande n° ${number}.`,
        next: "Si c'est vous, vous pouvez choisir ce à quoi vous renoncez, puis confirmer.",
        action: "Renoncer au contrat ici",
        code: "Code de rétractation",
        expiry: `Valable jusqu'au ${moment(expires_at)}.`,
        closing: fr`Si vous n'avez rien demandé, ne faites rien : la commande reste la même. Ne transmettez ce message à personne.`,
      }),
      en: ({ number, expires_at }, { moment }) => ({
        subject: `Withdraw from your order #${number}`,
        lead: `We were asked to exercise the right of withdrawal for the order #${number}.`,
        next: "If it was you, you can choose what you withdraw from, and confirm it then.",
        action: "Withdraw from the contract here",
        code: "Withdrawal code",
        expiry: `Valid until ${moment(expires_at)}.`,
        closing:
          "If you did not ask for it, do nothing: the order stays as it is. Do not pass this message on to anyone.",
      }),
    },
    {
      url: `https://shop.example/withdrawal?token=${SAMPLE_TOKEN}`,
      token: SAMPLE_TOKEN,
      number: "1042",
      expires_at: SAMPLE_EXPIRY,
    },
  ),

  withdrawal_confirmed: letter<WithdrawalData>({
    texts: {
      fr: ({ order_number }, { labels }) => ({
        subject: fr`Accusé de réception de votre rétractation, commande n° ${order_number}`,
        lead: fr`Nous avons bien reçu votre rétractation. Ce message en est l'accusé de réception : conservez-le.`,
        next: fr`Renvoyez les biens au plus tard quatorze jours après votre rétractation. Nous vous remboursons par le moyen de paiement de la commande ; nous pouvons attendre d'avoir reçu les biens ou la preuve de leur envoi.`,
        action: labels.open_order,
      }),
      en: ({ order_number }, { labels }) => ({
        subject: `Acknowledgement of your withdrawal, order #${order_number}`,
        lead: "We have received your withdrawal. This message acknowledges it: please keep it.",
        next: "Send the goods back within fourteen days of your withdrawal. We refund you by the order's means of payment; we may wait until we have the goods, or proof that they were sent.",
        action: labels.open_order,
      }),
    },
    details,
    sample: SAMPLE,
  }),

  withdrawal_refused: letter({
    texts: {
      fr: ({ number, order_number, reason }, { labels }) => ({
        subject: fr`Votre rétractation ${number} ne peut pas être acceptée`,
        lead: fr`Nous ne pouvons pas accepter votre rétractation ${number} de la commande n° ${order_number}.`,
        next: labels.reason(reason),
        action: labels.open_order,
      }),
      en: ({ number, order_number, reason }, { labels }) => ({
        subject: `Your withdrawal ${number} cannot be accepted`,
        lead: `We cannot accept your withdrawal ${number} from the order #${order_number}.`,
        next: labels.reason(reason),
        action: labels.open_order,
      }),
    },
    sample: {
      url: SAMPLE_ORDER_URL,
      number: SAMPLE.number,
      order_number: SAMPLE.order_number,
      reason: "L221-28, 3°",
    },
  }),

  staff_withdrawal_confirmed: letter<WithdrawalData>({
    texts: {
      fr: ({ number, order_number }) => ({
        subject: fr`Rétractation ${number} de la commande n° ${order_number}`,
        lead: "Un consommateur a confirmé sa rétractation. Le remboursement est dû au plus tard le jour indiqué.",
        action: "Voir les rétractations",
      }),
      en: ({ number, order_number }) => ({
        subject: `Withdrawal ${number} from order #${order_number}`,
        lead: "A consumer has confirmed a withdrawal. The refund is due on the day below at the latest.",
        action: "Open the withdrawals",
      }),
    },
    details,
    sample: { ...SAMPLE, url: "https://shop.example/app/withdrawals" },
    is_for_staff: true,
  }),
}
