import jsQrModule from 'jsqr';
import type { Browser } from 'playwright-core';

// A CommonJS bundle: tsx hands over the module, its types know the function only.
const jsQr = (jsQrModule as unknown as { default?: typeof jsQrModule }).default ?? jsQrModule;

/** What the code in a picture says; `undefined` where none can be read. @param png a picture as a camera would take it */
export async function readQrCode(browser: Browser, png: Buffer): Promise<string | undefined> {
  const page = await browser.newPage();
  try {
    const { pixels, width, height } = await page.evaluate(
      async (address) => {
        const image = await createImageBitmap(await (await fetch(address)).blob());
        const canvas = document.createElement('canvas');
        canvas.width = image.width;
        canvas.height = image.height;
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        const data = context?.getImageData(0, 0, image.width, image.height).data ?? [];
        // One grey value a pixel: a quarter of what has to be handed over.
        return { pixels: Array.from(data).filter((_, at) => at % 4 === 0), width: image.width, height: image.height };
      },
      `data:image/png;base64,${png.toString('base64')}`,
    );
    const colours = Uint8ClampedArray.from(pixels.flatMap((grey) => [grey, grey, grey, 255]));
    return jsQr(colours, width, height)?.data;
  } finally {
    await page.close();
  }
}
