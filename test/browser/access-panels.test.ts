/** What opens beside and over the pages, under axe-core. */

import { PANELS, testAccess } from './access-views.ts'

testAccess(PANELS)
