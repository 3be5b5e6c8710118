/** Who sells and buys on the papers of specs. */
export const SELLER = {
  name: "Millésime Tonneaux",
  legal_form: "SAS au capital de 50 000 €",
  address: {
    address_1: "12 quai des Chartrons",
    postal_code: "33000",
    city: "Bordeaux",
    country_code: "fr",
  },
  siren: "732829320",
  registration: "RCS Bordeaux 732 829 320",
  vat_number: "FR44732829320",
  iban: "FR7630006000011234567890189",
}

export const BUYER = {
  name: "Claire Dubois",
  email: "claire@ormes.test",
  company: { name: "Domaine des Ormes", siren: "404833048", vat_number: "FR83404833048" },
  billing_address: {
    address_1: "4 route du Château",
    postal_code: "21200",
    city: "Beaune",
    country_code: "fr",
  },
  shipping_address: {
    first_name: "Luc",
    last_name: "Martin",
    address_1: "Zone des Vignes",
    postal_code: "21190",
    city: "Meursault",
    country_code: "fr",
  },
}
