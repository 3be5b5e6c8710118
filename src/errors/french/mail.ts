export const mailErrors = {
  "not_found.mail": "E-mail introuvable",
  "not_found.mail_suppression": "Cette adresse n'est pas bloquée",
  mail_not_resendable:
    "Seul un e-mail qui a échoué, ou qui n'est peut-être pas arrivé, peut être renvoyé, et tant que son lien est valable",
  mail_not_cancelable: "Seul un e-mail qui attend d'être envoyé peut être annulé",
} as const
