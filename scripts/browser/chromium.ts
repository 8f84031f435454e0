/** Finds or unpacks a Chromium and starts it: one already on the machine, else the one inside @sparticuz/chromium. */

import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

// WebGL in software, and nothing that would reach for the network.
const FLAGS = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

export interface StartedChromium {
  readonly browser: Browser
  /** Ends the browser and removes what was unpacked. */
  close(): Promise<void>
}

/** Starts a headless Chromium that can draw with WebGL. */
export async function startChromium(): Promise<StartedChromium> {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-chromium-'))
  const found = [process.env.CHROMIUM_PATH ?? '', ...INSTALLED].find((path) => path !== '' && existsSync(path))
  const { executablePath, env } = found ? { executablePath: found, env: process.env } : await unpack(folder)
  const browser = await chromium.launch({ executablePath, args: FLAGS, env: { ...env, TMPDIR: folder } })
  return {
    browser,
    async close() {
      await browser.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Unpacks the packaged Chromium. The package reads and writes the environment: it is given its own, and ours is put back. */
async function unpack(folder: string): Promise<{ executablePath: string; env: NodeJS.ProcessEnv }> {
  const before = { ...process.env }
  try {
    process.env.TMPDIR = folder
    process.env.FONTCONFIG_FILE = await writeFontList(folder)
    // Makes the package bring the libraries that it needs (libnss3 and its friends) too.
    if (!hasNss()) process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x'
    const { default: packaged } = await import('@sparticuz/chromium')
    return { executablePath: await packaged.executablePath(), env: { ...process.env } }
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  }
}

function hasNss(): boolean {
  const folders = ['/usr/lib', '/usr/lib64', '/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu']
  return folders.some((path) => existsSync(join(path, 'libnss3.so')))
}

/** The packaged list names fixed folders; without a font, Chromium ends at the first button. */
async function writeFontList(folder: string): Promise<string> {
  const file = join(folder, 'fonts.conf')
  const folders = [join(folder, 'fonts'), '/usr/share/fonts'].map((path) => `<dir>${path}</dir>`).join('')
  const cache = `<cachedir>${join(folder, 'fonts-cache')}</cachedir>`
  await writeFile(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}${cache}</fontconfig>`,
  )
  return file
}
