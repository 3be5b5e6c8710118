export const invoiceErrors = {
  "not_found.invoice": "Facture introuvable",
  "not_found.e_report": "Déclaration introuvable",
  "not_found.invoice_line": "La facture n'a pas cette ligne",
  invoice_incomplete: "Il manquerait à la facture : {fields}",
  invoice_date_before_last: "La série {series} a déjà un jour plus récent",
  invoice_credit_too_high: "Il ne reste que {left} de la facture",
  invoice_not_due: "Il n'y a rien à facturer pour cette commande",
  invoice_seller_unknown: "L'option seller.siren manque",
  invoice_not_in_euros: "La facture {number} n'est pas en euros",
  invoice_day_closed: "La journée du {day} est clôturée",
  invoice_day_not_over: "La journée du {day} n'est pas terminée",
  e_report_period_not_over: "La période se termine le {to}, qui n'est pas encore passé",
  invoice_not_transmissible: "La facture ne passe pas par une plateforme",
  invoice_transmitted: "La plateforme a la facture, ou va la recevoir",
}

export const invoiceValues = {
  not_lines_or_amount: "doit être donné, ou amount, mais pas les deux",
  not_quarter: "doit être un trimestre comme 2026-Q4",
  before_from: "ne doit pas précéder from",
}
