/** Messages of errors about messages to the seller. */
export const whatsappErrors = {
  "not_found.whatsapp_message": "Message not found",
  "forbidden.webhook_token": "The verify token is not the one configured",
  "unauthorized.webhook_signature": "The signature of {provider} is missing or wrong",
  whatsapp_not_resendable: "Only a message that failed or may not have arrived can be resent",
} as const
