import { ModalPlaceholder } from "../../components/modal-placeholder"
import { RouteModal } from "../../components/route-modal"
import { useCurrencies } from "../../lib/use-currencies"
import { useText } from "../../lib/use-text"
import { CreateBarrelForm } from "./create-barrel-form"

export const CreateBarrelModal = () => {
  const t = useText()
  const { data: currencies, error } = useCurrencies()
  return (
    <RouteModal list="/barrels">
      {currencies ? (
        <CreateBarrelForm currencies={currencies} />
      ) : (
        <ModalPlaceholder title={t("form.header")} error={error} failed={t("form.noCurrencies")} />
      )}
    </RouteModal>
  )
}
