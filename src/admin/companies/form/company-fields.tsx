import { useWatch } from "react-hook-form"
import { TextField } from "../../components/form/inputs"
import { SelectField } from "../../components/form/select-field"
import { useCountries } from "../../lib/use-countries"
import { useText } from "../../lib/use-text"
import type { CompanyValues } from "./company-values"

const GRID = "grid grid-cols-1 gap-4 sm:grid-cols-2"

/** What the company is: its name and numbers. Only French companies have a SIREN. */
export const IdentityFields = () => {
  const t = useText()
  const countries = useCountries()
  const { country_code, siren, siret } = useWatch<CompanyValues>()
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

export const AddressFields = () => {
  const t = useText()
  const countries = useCountries()
  return (
    <div className={GRID}>
      <TextField
        optional
        name="billing_address.company"
        label={t("companies.address.company")}
        className="sm:col-span-2"
      />
      <TextField
        optional
        name="billing_address.first_name"
        label={t("companies.address.first_name")}
      />
      <TextField
        optional
        name="billing_address.last_name"
        label={t("companies.address.last_name")}
      />
      <TextField
        name="billing_address.address_1"
        label={t("companies.address.address_1")}
        className="sm:col-span-2"
      />
      <TextField
        optional
        name="billing_address.address_2"
        label={t("companies.address.address_2")}
        className="sm:col-span-2"
      />
      <TextField name="billing_address.postal_code" label={t("companies.address.postal_code")} />
      <TextField name="billing_address.city" label={t("companies.address.city")} />
      <TextField optional name="billing_address.province" label={t("companies.address.province")} />
      <SelectField
        name="billing_address.country_code"
        label={t("companies.address.country_code")}
        choices={countries}
      />
    </div>
  )
}
