import { useCountries } from "../../lib/use-countries"
import { useText } from "../../lib/use-text"
import { TextField } from "./inputs"
import { SelectField } from "./select-field"

const GRID = "grid grid-cols-1 gap-4 sm:grid-cols-2"

type AddressFieldsProps = {
  /** Path of the address in the body. */
  name: string
  withPhone?: boolean
}

export const AddressFields = ({ name, withPhone }: AddressFieldsProps) => {
  const t = useText()
  const countries = useCountries()
  return (
    <div className={GRID}>
      <TextField
        optional
        name={`${name}.company`}
        label={t("companies.address.company")}
        className="sm:col-span-2"
      />
      <TextField optional name={`${name}.first_name`} label={t("companies.address.first_name")} />
      <TextField optional name={`${name}.last_name`} label={t("companies.address.last_name")} />
      <TextField
        name={`${name}.address_1`}
        label={t("companies.address.address_1")}
        className="sm:col-span-2"
      />
      <TextField
        optional
        name={`${name}.address_2`}
        label={t("companies.address.address_2")}
        className="sm:col-span-2"
      />
      <TextField name={`${name}.postal_code`} label={t("companies.address.postal_code")} />
      <TextField name={`${name}.city`} label={t("companies.address.city")} />
      <TextField optional name={`${name}.province`} label={t("companies.address.province")} />
      <SelectField
        name={`${name}.country_code`}
        label={t("companies.address.country_code")}
        choices={countries}
      />
      {withPhone && (
        <TextField
          optional
          name={`${name}.phone`}
          label={t("companies.fields.phone")}
          hint={t("companies.hints.phone")}
          className="sm:col-span-2"
        />
      )}
    </div>
  )
}
