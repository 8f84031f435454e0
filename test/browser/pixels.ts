/** Counts colours in a screenshot: a canvas that exists but draws nothing has none of them. */

import type { Browser } from 'playwright-core'

/** Number of pixels of a PNG within `tolerance` (per channel) of each "#RRGGBB". The browser itself decodes the picture. */
export async function countPixels(
  browser: Browser,
  png: Buffer,
  colors: readonly string[],
  tolerance = 6,
): Promise<readonly number[]> {
  const page = await browser.newPage()
  try {
    return await page.evaluate(
      async ({ address, wanted, near }) => {
        const image = new Image()
        image.src = address
        await image.decode()
        const canvas = new OffscreenCanvas(image.width, image.height)
        const context = canvas.getContext('2d')
        if (!context) throw new Error('no 2d context')
        context.drawImage(image, 0, 0)
        const { data } = context.getImageData(0, 0, image.width, image.height)
        return wanted.map(([red = 0, green = 0, blue = 0]) => {
          let count = 0
          for (let i = 0; i < data.length; i += 4) {
            const distance = Math.max(
              Math.abs((data[i] ?? 0) - red),
              Math.abs((data[i + 1] ?? 0) - green),
              Math.abs((data[i + 2] ?? 0) - blue),
            )
            if (distance <= near) count++
          }
          return count
        })
      },
      {
        address: `data:image/png;base64,${png.toString('base64')}`,
        wanted: colors.map((color) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))),
        near: tolerance,
      },
    )
  } finally {
    await page.close()
  }
}
