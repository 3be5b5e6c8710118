import type { whatsapp as english } from "./en"

export const whatsapp: typeof english = {
  title: "WhatsApp",
  details: "Détails",
  showMessages: "Voir les messages",
  showAll: "Voir tous les messages",
  about: { order: "Commande n° {{number}}", digest: "{{orders}} commandes" },
  scopes: {
    order_id: "Messages sur une commande",
    quote_id: "Messages sur un devis",
    digest_id: "Commandes d'un message",
  },
  list: {
    empty: "Aucun message pour l'instant",
    emptyHint:
      "Chaque commande, et chaque devis demandé ou accepté, est annoncé aux numéros de WHATSAPP_SELLER_NUMBERS (option whatsapp.seller_numbers du plugin). Sans numéro, personne n'est averti.",
    scopedEmpty: "Aucun message à ce sujet",
    scopedEmptyHint:
      "Aucun numéro de vendeur n'était défini à ce moment, ou c'est antérieur aux messages.",
    failed: "Les messages n'ont pas pu être chargés",
    filteredEmpty: "Aucun message ne correspond",
    filteredEmptyHint: "Modifiez ou effacez les filtres.",
    inDigest: "annoncée avec d'autres",
    next: "prochaine tentative {{moment}}",
  },
  fields: {
    subject: "Objet",
    kind: "Type",
    to: "Destinataire",
    attempts: "Tentatives",
    next_attempt_at: "Prochaine tentative",
    sent_at: "Envoi",
    error: "Problème",
    order: "Commande",
    digest: "Annoncée avec d'autres",
    orders: "Commandes",
    provider_message_id: "Identifiant chez le fournisseur",
    id: "Identifiant",
    answer: "Réponse du fournisseur",
  },
  recipientHint: "Le numéro entier, comme {{example}}",
  recipientProblem: "Saisissez le numéro entier avec son pays, comme {{example}}",
  kinds: {
    order_placed: "Nouvelle commande",
    quote_requested: "Devis demandé",
    quote_accepted: "Devis accepté",
    digest: "Plusieurs commandes",
  },
  status: {
    pending: "En attente",
    sending: "En cours d'envoi",
    sent: "Envoyé",
    delivered: "Distribué",
    read: "Lu",
    failed: "Échec",
    unknown: "Incertain",
  },
  timeline: {
    title: "Suivi",
    created: "Créé",
    pending: "Attend la tentative {{attempt}}",
    sending: "En cours d'envoi, tentative {{attempt}}",
    sent: "Envoyé",
    delivered: "Distribué",
    read: "Lu",
    failed: "Échec à la tentative {{attempt}}",
    unknown: "Incertain depuis la tentative {{attempt}}",
  },
  resend: {
    action: "Renvoyer",
    question: "Renvoyer le message ?",
    failedHint:
      "Il part de nouveau vers {{to}}. Tant que le problème n'est pas résolu, il échouera encore.",
    unknownHint:
      "Il est peut-être arrivé : {{to}} le recevrait alors deux fois. Vérifiez d'abord, si possible.",
    digestHint: "Cette commande aura son propre message.",
    done: "Le message est renvoyé",
  },
  widget: {
    sent: "WhatsApp envoyé",
    yes: "Oui, {{moment}}",
    no: "Non",
  },
  errors: {
    token: {
      what: "WhatsApp refuse le jeton d'accès",
      todo: "Créez-en un nouveau pour l'utilisateur système, mettez-le dans WHATSAPP_ACCESS_TOKEN (option cloud.access_token du fournisseur), redémarrez la boutique, puis renvoyez.",
    },
    credentials: {
      what: "Le fournisseur refuse les identifiants",
      todo: "Vérifiez l'identifiant du compte et son jeton dans les réglages de la boutique, redémarrez-la, puis renvoyez.",
    },
    permission: {
      what: "Le jeton d'accès ne permet pas d'envoyer depuis ce numéro",
      todo: "Donnez à son utilisateur système la permission whatsapp_business_messaging et l'accès au compte, puis renvoyez.",
    },
    window: {
      what: "Le destinataire n'a pas écrit au numéro de la boutique depuis 24 heures",
      todo: "Faites-lui écrire un message quelconque, ou définissez un modèle approuvé dans les réglages de la boutique ; puis renvoyez.",
    },
    unreachable: {
      what: "Le destinataire n'est pas joignable sur WhatsApp",
      todo: "Vérifiez que ce numéro a WhatsApp, dans une version récente et avec les conditions acceptées, puis renvoyez.",
    },
    testRecipient: {
      what: "Le numéro d'envoi est un numéro de test, et le destinataire n'est pas sur sa liste",
      todo: "Ajoutez le destinataire dans le tableau de bord de l'application Meta, ou envoyez depuis votre propre numéro ; puis renvoyez.",
    },
    recipient: {
      what: "Le numéro du destinataire n'est pas valable",
      todo: "Corrigez-le dans WHATSAPP_SELLER_NUMBERS (option whatsapp.seller_numbers du plugin) ; ce ne doit pas être le numéro d'envoi. Les commandes suivantes iront au nouveau numéro.",
    },
    template: {
      what: "WhatsApp refuse le modèle",
      todo: "Comparez son nom, sa langue et ses paramètres avec ce qui est approuvé dans WhatsApp Manager, corrigez les réglages de la boutique, puis renvoyez.",
    },
    noTemplate: {
      what: "Seul un modèle atteindrait le destinataire, et celui de Twilio n'est pas défini",
      todo: "Mettez l'identifiant du contenu approuvé dans TWILIO_CONTENT_SID (option twilio.content_sid du fournisseur), redémarrez la boutique, puis renvoyez.",
    },
    payment: {
      what: "WhatsApp ne peut pas débiter le compte",
      todo: "Vérifiez le moyen de paiement dans WhatsApp Manager, puis renvoyez.",
    },
    account: {
      what: "Le compte WhatsApp est bloqué ou restreint",
      todo: "Lisez-en la raison dans WhatsApp Manager et faites lever la mesure ; puis renvoyez.",
    },
    spam: {
      what: "Trop de destinataires ont bloqué ou signalé le numéro",
      todo: "Regardez sa qualité dans WhatsApp Manager, attendez que la limite soit levée, puis renvoyez.",
    },
    policy: {
      what: "Le message a été filtré par une règle du fournisseur",
      todo: "Cherchez la raison dans la console du fournisseur, et dites à son assistance que ces messages vont à votre propre équipe.",
    },
    rate: {
      what: "Trop de messages à la fois",
      todo: "L'envoi est retenté automatiquement pendant 24 heures. S'il échoue malgré tout, renvoyez le message plus tard.",
    },
    outage: {
      what: "Le fournisseur est surchargé ou en panne",
      todo: "L'envoi est retenté automatiquement pendant 24 heures. S'il échoue malgré tout, consultez la page d'état du fournisseur et renvoyez.",
    },
    sender: {
      what: "Le fournisseur ne connaît pas le numéro d'envoi",
      todo: "Vérifiez le numéro d'envoi et le compte dans les réglages de la boutique, et que le numéro est enregistré ; puis renvoyez.",
    },
    request: {
      what: "Le fournisseur refuse la requête",
      todo: "Le plus souvent, l'identifiant du numéro d'envoi ou la version de l'API est faux : comparez les réglages de la boutique avec la console du fournisseur, puis renvoyez.",
    },
    message: {
      what: "Ce message ne peut pas être envoyé",
      todo: "La ligne ci-dessous dit pourquoi : un texte vide ou trop long, ou un numéro faux. Corrigez, puis renvoyez.",
    },
    notConnected: {
      what: "Le fournisseur est injoignable",
      todo: "L'envoi est retenté automatiquement pendant 24 heures. Si cela dure, vérifiez la connexion de la boutique et l'adresse de l'API dans ses réglages.",
    },
    noAnswer: {
      what: "Le fournisseur n'a pas répondu : il a peut-être le message, peut-être pas",
      todo: "Si le destinataire ne l'a pas reçu, renvoyez-le.",
    },
    unclearAnswer: {
      what: "La réponse du fournisseur ne dit ni oui ni non",
      todo: "Si le destinataire ne l'a pas reçu, renvoyez-le. Si cela arrive souvent, vérifiez l'adresse de l'API dans les réglages de la boutique.",
    },
    interrupted: {
      what: "La boutique a été interrompue pendant l'envoi",
      todo: "Si le destinataire ne l'a pas reçu, renvoyez-le.",
    },
    gone: {
      what: "La commande ou le devis a été supprimé",
      todo: "Il n'y a plus rien à annoncer.",
    },
    notPrepared: {
      what: "La boutique n'a pas pu rédiger le message",
      todo: "L'envoi est retenté automatiquement pendant 24 heures. Si cela dure, cherchez la cause dans le journal de la boutique, puis renvoyez.",
    },
    noProvider: {
      what: "La boutique n'a pas de fournisseur pour WhatsApp",
      todo: "Ajoutez le fournisseur de notifications avec le canal whatsapp à medusa-config.ts, redémarrez la boutique, puis renvoyez.",
    },
    undelivered: {
      what: "Le fournisseur a pris le message, mais n'a pas pu le distribuer",
      todo: "Vérifiez que ce numéro a WhatsApp et une connexion, puis renvoyez.",
    },
  },
}
