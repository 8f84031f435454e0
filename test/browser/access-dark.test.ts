/** Every view in the dark theme under axe-core. */

import { testAccess } from './access-views.ts'
import { useExplorer } from './use-explorer.ts'

testAccess(useExplorer(), 'dark')
