import { OverListModal } from "../../../components/over-list-modal"
import { useLocales } from "../../../pages/api"
import { CreatePageForm } from "../../../pages/create/create-page-form"

const CreatePagePage = () => {
  const { data: locales } = useLocales()
  // The form begins with the shop's first language.
  if (!locales) return null
  return (
    <OverListModal list="/pages">
      <CreatePageForm locales={locales} />
    </OverListModal>
  )
}

export default CreatePagePage
