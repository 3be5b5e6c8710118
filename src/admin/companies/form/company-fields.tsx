import { useWatch } from "react-hook-form"
import { TextField } from "../../components/form/inputs"
import { SelectField } from "../../components/form/select-field"
import { useCountries } from "../../lib/use-countries"
import { useText } from "../../lib/use-text"
import type { CompanyValues } from "./company-values"

const GRID = "grid grid-cols-1 gap-4 sm:grid-cols-2"

/**
 * What the company is: its name and numbers. Only French companies have a SIREN; those of other
 * countries may have a number of another register.
 */
export const IdentityFields = () => {
  const t = useText()
  const countries = useCountries()
  const { country_code, siren, siret, registration_number } = useWatch<CompanyValues>()
  const isFrench = country_code === "FR"
  return (
    <div className={GRID}>
      <TextField name="name" label={t("companies.fields.name")} />
      <SelectField
        name="country_code"
        label={t("companies.fields.country_code")}
        choices={countries}
      />
      {(isFrench || siren) && (
        <TextField optional name="siren" label={t("companies.fields.siren")} />
      )}
      {(isFrench || siret) && (
        <TextField optional name="siret" label={t("companies.fields.siret")} />
      )}
      <TextField
        optional
        name="vat_number"
        label={t("companies.fields.vat_number")}
        hint={t("companies.hints.vat_number")}
      />
      {(!isFrench || registration_number) && (
        <TextField
          optional
          name="registration_number"
          label={t("companies.fields.registration_number")}
          hint={t("companies.hints.registration_number")}
        />
      )}
      <TextField
        optional
        name="eori"
        label={t("companies.fields.eori")}
        hint={t("companies.hints.eori")}
      />
    </div>
  )
}

export const ContactFields = () => {
  const t = useText()
  return (
    <div className={GRID}>
      <TextField name="email" label={t("companies.fields.email")} />
      <TextField
        name="phone"
        label={t("companies.fields.phone")}
        hint={t("companies.hints.phone")}
      />
    </div>
  )
}
