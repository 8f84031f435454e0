/** Every view in the light theme under axe-core. */

import { testAccess } from './access-views.ts'
import { useExplorer } from './use-explorer.ts'

testAccess(useExplorer(), 'light')
