/** Messages of errors about e-mails. */
export const mailErrors = {
  "not_found.mail": "E-mail not found",
  "not_found.mail_suppression": "This address is not suppressed",
  mail_not_resendable:
    "Only an e-mail that failed or may not have arrived can be resent, and only while its link is valid",
  mail_not_cancelable: "Only an e-mail that waits to be sent can be canceled",
} as const

export const mailValues = {
  not_delivered: "delivers nothing: e-mails are only written to the log (MAIL_TRANSPORT)",
  waits_for_transport: "delivers nothing: e-mails wait (MAIL_TRANSPORT)",
  login_refused: "can't be sent: the server refuses the login of SMTP_URL",
} as const
