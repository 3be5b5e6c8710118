import { createServer } from "node:http"
import type { AddressInfo } from "node:net"

const PATH = "/stats/eurofxref/eurofxref-daily.xml"

type Rates = { day: string; rates: Record<string, string> }

/** As the European Central Bank writes it. */
const pageOf = ({ day, rates }: Rates) => `<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
	<gesmes:subject>Reference rates</gesmes:subject>
	<gesmes:Sender>
		<gesmes:name>European Central Bank</gesmes:name>
	</gesmes:Sender>
	<Cube>
		<Cube time='${day}'>
${Object.entries(rates)
  .map(([currency, rate]) => `			<Cube currency='${currency}' rate='${rate}'/>`)
  .join("\n")}
		</Cube>
	</Cube>
</gesmes:Envelope>`

/** A server that gives the daily reference rates, and nothing else. */
export const startFakeEcb = async () => {
  let answer: Rates | "down" | "hang" | "redirect" | { text: string } = {
    day: "2026-11-30",
    rates: { USD: "1.0834", GBP: "0.84210", JPY: "162.35" },
  }
  let questions = 0
  const server = createServer((request, response) => {
    questions += 1
    if (request.method !== "GET" || request.url !== PATH) return response.writeHead(404).end()
    if (answer === "hang") return response
    if (answer === "down") return response.writeHead(503).end("<html>Maintenance</html>")
    if (answer === "redirect") return response.writeHead(302, { location: PATH }).end()
    response.writeHead(200, { "content-type": "text/xml" })
    return response.end("text" in answer ? answer.text : pageOf(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${PATH}`,
    /** How often it was asked. */
    questions: () => questions,
    answerWith: (next: typeof answer) => {
      answer = next
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
