#!/usr/bin/env node
/** The command: hearsay serve | ingest | export | import | extract | corrections | verify | backup | train | rarity | evaluate | bench */

import { Command } from 'commander'
import { backupCommand } from './backup.ts'
import { benchCommand } from './bench.ts'
import { correctionsCommand } from './corrections.ts'
import { evaluateCommand } from './evaluate.ts'
import { exportCommand } from './export.ts'
import { extractCommand } from './extract.ts'
import { importCommand } from './import.ts'
import { ingestCommand } from './ingest.ts'
import { rarityCommand } from './rarity.ts'
import { serveCommand } from './serve.ts'
import { failWith } from './terminal.ts'
import { trainCommand } from './train.ts'
import { verifyCommand } from './verify.ts'

const program = new Command('hearsay')
  .description('Who said this, who reported it, and where does it really come from?')
  .addCommand(serveCommand())
  .addCommand(ingestCommand())
  .addCommand(exportCommand())
  .addCommand(importCommand())
  .addCommand(extractCommand())
  .addCommand(correctionsCommand())
  .addCommand(verifyCommand())
  .addCommand(backupCommand())
  .addCommand(trainCommand())
  .addCommand(rarityCommand())
  .addCommand(evaluateCommand())
  .addCommand(benchCommand())

for (const command of program.commands)
  for (const one of [command, ...command.commands]) one.showHelpAfterError('  See all options with --help.')

await program.parseAsync().catch(failWith)
