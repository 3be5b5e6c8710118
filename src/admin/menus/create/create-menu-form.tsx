import { useNavigate } from "react-router-dom"
import { TextField } from "../../components/form/inputs"
import { ModalForm } from "../../components/form/modal-form"
import { useText } from "../../lib/use-text"
import { nameProblem } from "../../pages/create/create-values"
import { useCreateMenu } from "../api"

export const CreateMenuForm = () => {
  const t = useText()
  const navigate = useNavigate()
  const mutation = useCreateMenu()
  return (
    <ModalForm
      title={t("menus.create")}
      hint={t("menus.createHint")}
      values={{ handle: "" }}
      problemsOf={({ handle }) => ({ handle: nameProblem(handle) })}
      create={async (values) => {
        const { handle } = await mutation.mutateAsync({ handle: values.handle.trim() })
        return {
          done: t("toasts.created", { title: handle }),
          leave: () => void navigate(`/pages/menus/${handle}`),
        }
      }}
    >
      <TextField name="handle" label={t("menus.fields.handle")} hint={t("menus.hints.handle")} />
    </ModalForm>
  )
}
