import type { Block } from "../message"
import type { MailData } from "./data"
import { type Definition, type LetterTexts, letter } from "./letter"
import type { Reader } from "./reader"
import { SAMPLE_ITEMS, SAMPLE_ORDER_URL } from "./samples"
import { fr } from "./typography"

type Kinds = Extract<
  keyof MailData,
  "order_packed" | "order_shipped" | "order_delivered" | `return_${string}`
>

type GoodsData = MailData["return_requested"] & Partial<MailData["order_shipped"]>

const trackingTable = (
  tracking: MailData["order_shipped"]["tracking"],
  { labels }: Reader,
): Block[] =>
  tracking.length > 0
    ? [
        {
          type: "table",
          columns: [{ label: labels.tracking }],
          rows: tracking.map(({ number, url }) => [url ? { text: number, url } : number]),
        },
      ]
    : []

const goodsDetails = ({ items, tracking = [] }: GoodsData, reader: Reader): Block[] => [
  {
    type: "table",
    columns: [{ label: reader.labels.item }, { label: reader.labels.quantity, is_number: true }],
    rows: items.map(({ title, quantity }) => [title, reader.number(quantity)]),
  },
  ...trackingTable(tracking, reader),
]

type GoodsTexts = Record<"fr" | "en", (number: string) => Omit<LetterTexts, "action">>

/** A letter about goods of an order, with their tracking numbers where there are any. */
const goodsLetter = <D extends GoodsData>(texts: GoodsTexts, sample: NoInfer<D>) =>
  letter<D>({
    texts: {
      fr: ({ number }, { labels }) => ({ ...texts.fr(number), action: labels.open_order }),
      en: ({ number }, { labels }) => ({ ...texts.en(number), action: labels.open_order }),
    },
    details: goodsDetails,
    sample,
  })

const SAMPLE_RETURN = { url: SAMPLE_ORDER_URL, number: "1042", items: SAMPLE_ITEMS.slice(1) }
const SAMPLE_PARCEL = { ...SAMPLE_RETURN, items: SAMPLE_ITEMS, tracking: [] }
const SAMPLE_SHIPMENT = {
  ...SAMPLE_PARCEL,
  tracking: [
    { number: "SCH-4471-0293-FR", url: "https://tracking.example/SCH-4471-0293-FR" },
    { number: "SCH-4471-0294-FR", url: null },
  ],
}

export const SHIPPING_MAILS: { [K in Kinds]: Definition<MailData[K]> } = {
  order_packed: goodsLetter(
    {
      fr: (number) => ({
        subject: fr`Votre commande n° ${number} est prête à partir`,
        lead: fr`Voici ce que nous avons emballé pour vous :`,
        next: "Un autre message vous dira quand elle est en route.",
      }),
      en: (number) => ({
        subject: `Your order #${number} is ready to leave`,
        lead: "This is what we have packed for you:",
        next: "Another message will tell you when it is on its way.",
      }),
    },
    SAMPLE_PARCEL,
  ),

  order_shipped: goodsLetter(
    {
      fr: (number) => ({
        subject: fr`Votre commande n° ${number} est en route`,
        lead: fr`Voici ce que nous venons de vous expédier :`,
        next: "À l'arrivée, vérifiez les fûts devant le transporteur et notez toute avarie, avec précision, sur le bon de livraison.",
      }),
      en: (number) => ({
        subject: `Your order #${number} is on its way`,
        lead: "This is what we have just sent to you:",
        next: "When it arrives, check the barrels in front of the carrier and write any damage, in detail, on the delivery note.",
      }),
    },
    SAMPLE_SHIPMENT,
  ),

  order_delivered: goodsLetter(
    {
      fr: (number) => ({
        subject: fr`Votre commande n° ${number} est livrée`,
        lead: fr`Voici ce qui vous a été livré :`,
        next: fr`Un fût manque ou est abîmé ? Dites-le-nous aussitôt en réponse à ce message. Le transporteur doit lui aussi l'apprendre dans les trois jours, hors jours fériés, par lettre recommandée (art. L133-3 du Code de commerce).`,
      }),
      en: (number) => ({
        subject: `Your order #${number} is delivered`,
        lead: "This is what was delivered to you:",
        next: "Is a barrel missing or damaged? Tell us at once in reply to this message. The carrier, too, must hear of it within three days, not counting public holidays, by registered letter (art. L133-3 of the French Code de commerce).",
      }),
    },
    SAMPLE_SHIPMENT,
  ),

  return_requested: goodsLetter(
    {
      fr: (number) => ({
        subject: fr`Votre demande de retour pour la commande n° ${number}`,
        lead: fr`Nous avons enregistré votre demande de retour :`,
        next: "Nous vous écrirons comment renvoyer les fûts. Gardez-les jusque-là à l'abri du soleil et du gel.",
      }),
      en: (number) => ({
        subject: `Your request for a return of the order #${number}`,
        lead: "We have recorded your request for a return:",
        next: "We will write to you how to send the barrels back. Until then, keep them out of the sun and the frost.",
      }),
    },
    SAMPLE_RETURN,
  ),

  return_received: goodsLetter(
    {
      fr: (number) => ({
        subject: fr`Nous avons reçu votre retour de la commande n° ${number}`,
        lead: fr`Votre retour est bien arrivé chez nous :`,
        next: "Si un remboursement vous est dû, un autre message vous l'annoncera.",
      }),
      en: (number) => ({
        subject: `We have received your return of the order #${number}`,
        lead: "Your return has arrived:",
        next: "If a refund is due to you, another message will announce it.",
      }),
    },
    SAMPLE_RETURN,
  ),
}
