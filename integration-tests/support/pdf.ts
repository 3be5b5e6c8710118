import { getDocumentProxy } from "unpdf"

/** What a PDF says, page after page, each gap one space. */
export const textOfPdf = async (pdf: Buffer): Promise<string> => {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const texts: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    texts.push(...items.map((item) => ("str" in item ? item.str : "")))
  }
  return texts.join(" ").replace(/\s+/g, " ")
}
