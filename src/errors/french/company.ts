export const companyErrors = {
  "not_found.company": "Entreprise introuvable",
  "not_found.company_member": "Membre introuvable",
  "not_found.company_invite": "Invitation introuvable",
  "not_found.open_company_invite":
    "Aucune invitation ouverte de ce lien n'est pour votre adresse e-mail : connectez-vous avec l'adresse qui l'a reçue, ou demandez-en une autre à l'entreprise",
  "not_found.membership": "Vous n'appartenez à aucune entreprise",
  "forbidden.company_admin": "Seul un administrateur de l'entreprise peut faire cela",
  "forbidden.company_approver":
    "Seuls les administrateurs et approbateurs de l'entreprise peuvent faire cela",
  "conflict.company_changed":
    "L'entreprise a changé depuis que vous l'avez lue : relisez-la, puis décidez",
  "locked.company_spending": "Trop d'achats à la fois : réessayez",
  company_suspended: "Votre entreprise est suspendue : elle ne peut pas acheter pour le moment",
  "company_suspended.rejected": "L'entreprise a été refusée : elle ne peut pas acheter",
  company_spending_limit: "L'achat dépasse ce qui reste de votre plafond de dépense",
  "company_spending_limit.other_currency":
    "Votre plafond de dépense est dans une autre devise : adressez-vous à un administrateur de votre entreprise",
  "company_spending_limit.approval_required": "Votre entreprise veut d'abord approuver l'achat",
  company_login_required:
    "Cette adresse e-mail est celle d'un membre d'une entreprise : connectez-vous pour acheter avec elle",
  company_already_member: "Le client appartient déjà à une entreprise",
  company_last_admin:
    "L'entreprise a besoin d'un administrateur : nommez d'abord quelqu'un d'autre",
  company_invalid_transition: "Le statut de l'entreprise ne permet pas cette décision",
  company_identity_vetted: "Demandez au vendeur de modifier {field}",
  company_without_vat_number: "L'entreprise n'a pas de numéro de TVA",
} as const

export const companyValues = {
  french_companies_only: "est réservé aux entreprises en France",
  not_siren: "n'est pas un SIREN valide de 9 chiffres",
  not_siret: "n'est pas un SIRET valide de 14 chiffres",
  siret_of_other_siren: "est un établissement d'un autre SIREN",
  not_vat_number: "n'a pas la forme d'un numéro de TVA de l'Union européenne",
  vat_number_of_other_siren: "appartient à un autre SIREN",
  not_eori: "n'est pas un numéro EORI : un code de pays et jusqu'à 15 lettres et chiffres",
  proof_required: "est obligatoire pour tenir un numéro pour valide",
  not_phone: "n'est pas un numéro de téléphone",
  vetted: "a été vérifié",
  unknown_customer_group: "n'est pas un groupe de clients",
} as const
