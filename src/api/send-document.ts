import { Readable } from "node:stream"
import { sendFile } from "../http/download"

/** Sends a rendered PDF. */
export const sendDocument = (
  req: Parameters<typeof sendFile>[0],
  res: Parameters<typeof sendFile>[1],
  { name, pdf }: { name: string; pdf: Buffer },
): Promise<void> =>
  sendFile(req, res, { name, contentType: "application/pdf" }, Readable.from([pdf]))
