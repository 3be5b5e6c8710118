import { ArrowDownTray, XMarkMini } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { Field } from "../../components/form/field"
import { FileButton } from "../../components/form/file-button"
import { useText } from "../../lib/use-text"
import type { ImageValue } from "./create-values"

type PreviewProps = { image: ImageValue; onRemove: () => void }

const Preview = ({ image, onRemove }: PreviewProps) => (
  <div className="shadow-elevation-card-rest relative size-20 overflow-hidden rounded-md">
    <img src={image.url} alt={image.file?.name ?? ""} className="size-full object-cover" />
    <IconButton
      type="button"
      size="2xsmall"
      className="absolute right-1 top-1"
      aria-label={`${useText()("actions.remove")}: ${image.file?.name ?? image.url}`}
      onClick={onRemove}
    >
      <XMarkMini />
    </IconButton>
  </div>
)

const toImage = (file: File): ImageValue => ({ url: URL.createObjectURL(file), file })

/** Images are uploaded when the barrel is saved: what is never saved leaves no files behind. */
export const ImagesField = () => {
  const t = useText()
  return (
    <Field<ImageValue[]> optional name="images" label={t("form.images")}>
      {({ value, onChange, id, name: _, ...control }) => (
        <div className="flex flex-col items-start gap-y-2">
          <FileButton
            {...control}
            id={id}
            multiple
            accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
            onFiles={(files) => onChange([...value, ...files.map(toImage)])}
          >
            <ArrowDownTray />
            {t("form.addImages")}
          </FileButton>
          <div className="flex flex-wrap gap-2">
            {value.map((image) => (
              <Preview
                key={image.url}
                image={image}
                onRemove={() => onChange(value.filter((other) => other !== image))}
              />
            ))}
          </div>
        </div>
      )}
    </Field>
  )
}
