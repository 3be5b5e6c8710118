export const barrelErrors = {} as const

export const barrelValues = {
  none_not_alone: "« none » ne peut figurer à côté d'autres contenus",
  year_too_late: "ne peut pas être après l'an prochain",
  not_hs_code: "doit avoir la forme 4416.00",
  repeated_currency: "a deux fois la même devise",
  repeated_location: "a deux fois le même lieu",
  repeated_id: "a deux fois le même identifiant",
  not_web_address: "doit être une adresse web",
  not_handle: "ne peut contenir que des minuscules, des chiffres et des tirets simples",
} as const
