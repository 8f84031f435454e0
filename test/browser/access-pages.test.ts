/** Every page of the explorer under axe-core. */

import { PAGES, testAccess } from './access-views.ts'

testAccess(PAGES)
