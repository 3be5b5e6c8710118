import { useNavigate } from "react-router-dom"
import { adminQuoteEndpoints } from "../../../contracts/quote"
import { TextField } from "../../components/form/inputs"
import { ModalForm } from "../../components/form/modal-form"
import { atMostLong, chosen } from "../../components/form/problems"
import { SearchField } from "../../components/form/search-field"
import { SelectField } from "../../components/form/select-field"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { useCustomerSearch, useRegions } from "../choices"

const EMPTY = { customer_id: "", region_id: "", po_number: "" }

const problemsOf = ({ customer_id, region_id, po_number }: typeof EMPTY) => ({
  customer_id: chosen(customer_id),
  region_id: chosen(region_id),
  po_number: atMostLong(po_number, 100),
})

export const CreateQuoteForm = () => {
  const t = useText()
  const navigate = useNavigate()
  const { data: regions = [] } = useRegions()
  const mutation = useEndpointMutation(adminQuoteEndpoints.adminCreateQuote)

  const create = async ({ po_number, ...values }: typeof EMPTY) => {
    const { quote } = await mutation.mutateAsync({
      body: { ...values, po_number: po_number.trim() || undefined },
    })
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
      problemsOf={problemsOf}
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
