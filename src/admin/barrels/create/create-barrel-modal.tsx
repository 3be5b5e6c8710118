import { ModalWaiting } from "../../components/modal-waiting"
import { OverListModal } from "../../components/over-list-modal"
import { useCurrencies } from "../../lib/use-currencies"
import { useText } from "../../lib/use-text"
import { CreateBarrelForm } from "./create-barrel-form"

export const CreateBarrelModal = () => {
  const t = useText()
  const { data: currencies, error } = useCurrencies()
  return (
    <OverListModal list="/barrels">
      {currencies ? (
        <CreateBarrelForm currencies={currencies} />
      ) : (
        <ModalWaiting title={t("form.header")} error={error} failed={t("form.noCurrencies")} />
      )}
    </OverListModal>
  )
}
