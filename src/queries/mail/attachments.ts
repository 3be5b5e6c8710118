import type { MedusaContainer } from "@medusajs/framework/types"
import { DomainError } from "../../errors"
import type { AttachmentRef } from "../../modules/mail/message"
import { renderTerms } from "../../modules/page/rules/terms-document"
import { invoiceFile } from "../invoice/file"
import { acceptedTermsOf } from "../page/terms"
import { renderRevision } from "../quote/revisions"

export type Attachment = { filename: string; content: Buffer; contentType: string }

const load = async (container: MedusaContainer, ref: AttachmentRef): Promise<Attachment> => {
  switch (ref.type) {
    case "inline":
      return {
        filename: ref.filename,
        content: Buffer.from(ref.content, "base64"),
        contentType: ref.content_type,
      }
    case "quote_document": {
      const { pdf } = await renderRevision(container, ref.quote_id, String(ref.revision))
      return { filename: ref.filename, content: pdf, contentType: "application/pdf" }
    }
    case "invoice_document": {
      const { pdf } = await invoiceFile(container, ref.invoice_id)
      return { filename: ref.filename, content: pdf, contentType: "application/pdf" }
    }
    case "accepted_terms": {
      const terms = (await acceptedTermsOf(container, [ref.order_id])).get(ref.order_id)
      if (!terms) throw new DomainError("not_found.page_revision")
      return {
        filename: ref.filename,
        content: Buffer.from(renderTerms(terms), "utf8"),
        contentType: "text/html; charset=utf-8",
      }
    }
  }
}

/**
 * Reads the attachments of a message at the time it is sent: documents of revisions, which never change.
 * @throws DomainError `not_found` if one is gone
 */
export const loadAttachments = (
  container: MedusaContainer,
  refs: readonly AttachmentRef[],
): Promise<Attachment[]> => Promise.all(refs.map((ref) => load(container, ref)))
