import type { withdrawals as en } from "./en"

export const withdrawals: typeof en = {
  title: "Rétractations",
  list: {
    empty: "Aucune rétractation",
    emptyHint:
      "Un consommateur peut se rétracter jusqu'à 14 jours après la livraison. Ce qu'il confirme dans la boutique apparaît ici.",
    failed: "Les rétractations n'ont pas pu être chargées",
    filteredEmpty: "Aucune rétractation ne correspond",
    filteredEmptyHint: "Modifiez ou effacez la recherche et les filtres.",
  },
  unavailable: "La rétractation n'a pas pu être chargée",
  unknown: "Cette rétractation n'existe pas",
  back: "Retour aux rétractations",
  status: {
    declared: "Non confirmée",
    confirmed: "Confirmée",
    received: "Biens reçus",
    refunded: "Remboursée",
    refused: "Refusée",
  },
  overdue: "Remboursement en retard",
  fields: {
    number: "Numéro",
    buyer: "Client",
    order: "Commande",
    declared_at: "Déclarée",
    confirmed_at: "Confirmée",
    refund_due_on: "À rembourser avant le",
    received_at: "Biens reçus",
    refunded_at: "Remboursée",
    refund_amount: "Montant remboursé",
    refused_at: "Refusée",
    refusal: "Motif",
    hash: "Empreinte",
  },
  items: "Objet de la rétractation",
  statement: "Selon les mots du client",
  about: "À propos",
  receive: {
    action: "Biens reçus",
    question: "Les biens de {{number}} sont-ils revenus ?",
    consequence:
      "Le remboursement ne peut plus les attendre. Leur stock revient par le retour de Medusa.",
    done: "Les biens de {{number}} sont notés comme reçus",
  },
  refund: {
    action: "Rembourser",
    question: "Rembourser {{number}} ?",
    consequence:
      "Le client est remboursé du prix des biens, et de la livraison s'il ne reste rien de la commande, par son moyen de paiement. C'est définitif.",
    done: "{{number}} est remboursée",
  },
  refuse: {
    action: "Refuser",
    question: "Refuser {{number}} ?",
    hint: "Seulement si la loi exclut le droit de rétractation, comme pour des biens sur mesure (C. conso., art. L221-28).",
    reasonHint: "Le client reçoit le motif par e-mail.",
    done: "{{number}} est refusée",
  },
}
