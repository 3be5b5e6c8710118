export const mailErrors = {
  "not_found.mail": "E-mail introuvable",
  "not_found.mail_suppression": "Cette adresse n'est pas bloquée",
  mail_not_resendable:
    "Seul un e-mail qui a échoué, ou qui n'est peut-être pas arrivé, peut être renvoyé, et tant que son lien est valable",
  mail_not_cancelable: "Seul un e-mail qui attend d'être envoyé peut être annulé",
} as const

export const mailValues = {
  not_delivered: "ne sont pas envoyés : ils ne sont écrits que dans le journal (MAIL_TRANSPORT)",
  waits_for_transport: "ne sont pas envoyés : ils attendent (MAIL_TRANSPORT)",
  login_refused: "ne peuvent pas être envoyés : le serveur refuse l'identifiant de SMTP_URL",
} as const
