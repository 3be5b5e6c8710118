import { FocusModal } from "@medusajs/ui"
import { Notice } from "./notice"

type ModalPlaceholderProps = {
  title: string
  error: Error | null
  /** What is said of the error. */
  failed: string
}

/** In place of a modal's content, for as long as what it begins with isn't there, or where it can't be read. */
export const ModalPlaceholder = ({ title, error, failed }: ModalPlaceholderProps) => (
  <>
    <FocusModal.Header />
    <FocusModal.Title className="sr-only">{title}</FocusModal.Title>
    {error && (
      <FocusModal.Body className="flex flex-1 items-center justify-center px-4 py-16">
        <Notice heading={failed} hint={error.message} />
      </FocusModal.Body>
    )}
  </>
)
