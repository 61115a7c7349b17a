import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type BrowserContextOptions, chromium } from "playwright-core";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Whether there is a Chromium; a Debian machine that may install one does so first. CI cannot do without. */
export function hasChromium(): boolean {
  if (!existsSync(executablePath) && existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) install();
  if (existsSync(executablePath)) return true;
  if (process.env.CI === "true") throw new Error(`The pages need ${executablePath}, or CHROMIUM.`);
  console.warn(`The pages are not tested: install chromium, or set CHROMIUM (${executablePath} is missing).`);
  return false;
}

function install(): void {
  try {
    execFileSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
    execFileSync("apt-get", ["install", "-y", "-qq", "chromium"], { stdio: "ignore" });
  } catch (error) {
    console.warn("Chromium could not be installed.", error);
  }
}

/** A browser whose pages report every request that they make. */
export async function openBrowser() {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  return {
    close: () => browser.close(),
    async visit(url: string, options: BrowserContextOptions = {}) {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const asked: string[] = [];
      const complaints: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
      await page.goto(url);
      return { page, asked, complaints, close: () => context.close() };
    },
  };
}

export type Browser = Awaited<ReturnType<typeof openBrowser>>;
export type Visited = Awaited<ReturnType<Browser["visit"]>>;
