export const whatsappErrors = {
  "not_found.whatsapp_message": "Message introuvable",
  "forbidden.webhook_token": "Le jeton de vérification n'est pas celui qui est configuré",
  "unauthorized.webhook_signature": "La signature de {provider} est absente ou fausse",
  whatsapp_not_resendable:
    "Seul un message qui a échoué, ou qui n'est peut-être pas arrivé, peut être renvoyé",
} as const
