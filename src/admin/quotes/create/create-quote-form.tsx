import { useNavigate } from "react-router-dom"
import { CreateQuote, adminQuoteEndpoints } from "../../../contracts/quote"
import { TextField } from "../../components/form/inputs"
import { textOrUndefined } from "../../components/form/input-values"
import { type CreateOf, ModalForm } from "../../components/form/modal-form"
import { SearchField } from "../../components/form/search-field"
import { SelectField } from "../../components/form/select-field"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { useCustomerSearch, useRegions } from "../searches"

const EMPTY = { customer_id: "", region_id: "", po_number: "" }

const toBody = ({ customer_id, region_id, po_number }: typeof EMPTY) => ({
  customer_id: textOrUndefined(customer_id),
  region_id: textOrUndefined(region_id),
  po_number: textOrUndefined(po_number),
})

export const CreateQuoteForm = () => {
  const t = useText()
  const navigate = useNavigate()
  const { data: regions = [] } = useRegions()
  const mutation = useEndpointMutation(adminQuoteEndpoints.adminCreateQuote)

  const create: CreateOf<typeof CreateQuote> = async (body) => {
    const { quote } = await mutation.mutateAsync({ body })
    return {
      done: t("toasts.created", { title: quote.number }),
      leave: () => void navigate(`/quotes/${quote.id}`),
    }
  }

  return (
    <ModalForm
      title={t("quotes.create")}
      hint={t("quotes.createHint")}
      values={EMPTY}
      schema={CreateQuote}
      toBody={toBody}
      create={create}
    >
      <SearchField
        name="customer_id"
        label={t("quotes.fields.customer")}
        hint={t("quotes.hints.customer")}
        placeholder={t("quotes.hints.customerSearch")}
        useSearch={useCustomerSearch}
      />
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <SelectField
          name="region_id"
          label={t("quotes.fields.region")}
          hint={t("quotes.hints.region")}
          choices={regions}
        />
        <TextField optional name="po_number" label={t("quotes.fields.po_number")} />
      </div>
    </ModalForm>
  )
}
