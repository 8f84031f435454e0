/** Every task by keyboard alone, with the graph. */

import { testTasks } from './keyboard-tasks.ts'
import { useExplorer } from './use-explorer.ts'

testTasks(useExplorer())
