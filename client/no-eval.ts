/** Imported before any schema is made: the page's content policy forbids code made from strings, which zod would try. */

import { config } from 'zod'

config({ jitless: true })
