/** Forms, and what says that something is not there, under axe-core. */

import { FORMS, testAccess } from './access-views.ts'

testAccess(FORMS)
