/** hearsay verify: whether the database is whole and true to its articles. */

import { Command } from 'commander'
import { counted } from '../core/counted.ts'
import { failWith, say, USUAL_DATA } from './terminal.ts'

/** So many faults of one kind are shown in full. */
const SHOWN = 20

/** The subcommand `verify`. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('Check that the database is whole, and that every quotation stands in its article.')
    .option('--data <file>', 'file of the database', USUAL_DATA)
    .action((options: { readonly data: string }) => verify(options.data).catch(failWith))
}

async function verify(data: string): Promise<void> {
  const { verifyDatabase } = await import('../server/store/verify.ts')
  let ofCheck = 0
  let faults = 0
  for (const result of verifyDatabase(data)) {
    if (!('checked' in result)) {
      if (++ofCheck <= SHOWN) say(`${result.where}: ${result.what}\n  ${result.next}`)
      continue
    }
    if (ofCheck > SHOWN) say(`… and ${ofCheck - SHOWN} more`)
    const found = ofCheck === 0 ? 'right' : counted(ofCheck, 'fault')
    console.log(`${result.subject.padEnd(24)}${String(result.checked).padStart(9)}  ${found}`)
    faults += ofCheck
    ofCheck = 0
  }
  console.log(faults === 0 ? `${data} is whole.` : `${data} has ${counted(faults, 'fault')}.`)
  if (faults > 0) process.exitCode = 1
}
