/** Messages of errors about e-mails. */
export const mailErrors = {
  "not_found.mail": "E-mail not found",
  "not_found.mail_suppression": "This address is not suppressed",
  mail_not_resendable:
    "Only an e-mail that failed or may not have arrived can be resent, and only while its link is valid",
  mail_not_cancelable: "Only an e-mail that waits to be sent can be canceled",
} as const
