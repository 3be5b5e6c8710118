// Booting Medusa and migrating its database counts as the first hook of each file. Only for what hangs: how long a test
// takes says more of the machine than of the code.
jest.setTimeout(300_000)

// The runner replaces the database between tests, under open connections; that is no news.
const EXPECTED =
  /^(Connection Error: Connection ended unexpectedly|Note: If the index "IDX_user_email")/

const { log, info } = console
console.log = unlessExpected(log)
console.info = unlessExpected(info)

function unlessExpected(print: typeof log): typeof log {
  return (...words: unknown[]) => {
    if (!EXPECTED.test(String(words[0]))) print(...words)
  }
}
