export const withdrawalErrors = {
  "not_found.withdrawal": "Rétractation introuvable",
  "not_found.withdrawal_link": "Le lien a expiré ou a déjà servi",
  withdrawal_not_consumer: "La commande d'une société n'ouvre pas de droit de rétractation",
  withdrawal_expired: "Le délai de rétractation a pris fin le {day}",
  withdrawal_done: "Il ne reste rien de la commande dont se rétracter",
  withdrawal_invalid_transition: "La rétractation est à l'état {status}",
  refund_too_high: "Il ne reste que {left} à rembourser",
}

export const withdrawalValues = {
  unknown_line: "n'est pas une ligne dont on peut se rétracter",
}
