import { ModalWaiting } from "../../../components/modal-waiting"
import { OverListModal } from "../../../components/over-list-modal"
import { useText } from "../../../lib/use-text"
import { useLocales } from "../../../pages/api"
import { CreatePageForm } from "../../../pages/create/create-page-form"

const CreatePagePage = () => {
  const t = useText()
  // The form begins with the shop's first language.
  const { data: locales, error } = useLocales()
  return (
    <OverListModal list="/pages">
      {locales ? (
        <CreatePageForm locales={locales} />
      ) : (
        <ModalWaiting title={t("pages.create")} error={error} failed={t("pages.noLocales")} />
      )}
    </OverListModal>
  )
}

export default CreatePagePage
