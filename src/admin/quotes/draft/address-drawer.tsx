import { type AdminQuote, UpdateQuote, adminQuoteEndpoints } from "../../../contracts/quote"
import { AddressFields } from "../../components/form/address-fields"
import { toAddress, toAddressValues } from "../../components/form/address-values"
import { FormDrawer } from "../../components/form/form-drawer"
import { textOrNull } from "../../components/form/input-values"
import { useInitial } from "../../lib/use-initial"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"

export type AddressKind = "shipping_address" | "billing_address"

type AddressDrawerProps = { quote: AdminQuote; kind: AddressKind; onClose: () => void }

/** An address of the draft; the buyer gets it with the next revision. */
export const AddressDrawer = ({ quote, kind, onClose }: AddressDrawerProps) => {
  const t = useText()
  const update = useEndpointMutation(adminQuoteEndpoints.adminUpdateQuote)
  const before = useInitial({
    [kind]: { ...toAddressValues(quote[kind]), phone: quote[kind]?.phone ?? "" },
  })
  return (
    <FormDrawer
      title={t(`quotes.draft.${kind}`)}
      values={before}
      schema={UpdateQuote}
      toBody={({ [kind]: address }) => ({
        version: quote.version,
        ...(address && {
          [kind]: { ...toAddress(address), phone: textOrNull(address.phone) },
        }),
      })}
      save={(body) => update.mutateAsync({ params: { id: quote.id }, body })}
      saved={t("quotes.draft.saved")}
      onClose={onClose}
    >
      <AddressFields name={kind} withPhone />
    </FormDrawer>
  )
}
