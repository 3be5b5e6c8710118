import { FocusModal } from "@medusajs/ui"
import { OverListModal } from "../../components/over-list-modal"
import { useCurrencies } from "../../lib/use-currencies"
import { useText } from "../../lib/use-text"
import { CreateBarrelForm } from "./create-barrel-form"

const Loading = () => (
  <FocusModal.Title className="sr-only">{useText()("form.header")}</FocusModal.Title>
)

export const CreateBarrelModal = () => {
  const { data: currencies } = useCurrencies()
  return (
    <OverListModal list="/barrels">
      {currencies ? <CreateBarrelForm currencies={currencies} /> : <Loading />}
    </OverListModal>
  )
}
