import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import {
  bootstrap,
  bootstrapWorker,
  DefaultJobQueuePlugin,
  DefaultLogger,
  DefaultSchedulerPlugin,
  DefaultSearchPlugin,
  dummyPaymentHandler,
  LanguageCode,
  LogLevel,
} from "@vendure/core";
import { populate } from "@vendure/core/cli/index.js";
import { defaultEmailHandlers, EmailPlugin, FileBasedTemplateLoader } from "@vendure/email-plugin";

/** Vendure as its own guide sets it up: a server and a worker on PostgreSQL, mails written into a folder. */
const { values, positionals } = parseArgs({
  options: {
    port: { type: "string", default: "3999" },
    database: { type: "string" },
    data: { type: "string" },
  },
  allowPositionals: true,
});
const [part] = positionals;

const config = {
  apiOptions: {
    port: Number(values.port),
    hostname: "127.0.0.1",
    adminApiPath: "admin-api",
    shopApiPath: "shop-api",
  },
  authOptions: {
    tokenMethod: ["bearer"],
    superadminCredentials: { identifier: "superadmin", password: "superadmin" },
    requireVerification: false,
  },
  dbConnectionOptions: {
    type: "postgres",
    url: values.database,
    synchronize: part === "populate",
    poolSize: 20,
  },
  paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
  logger: new DefaultLogger({ level: LogLevel.Warn }),
  importExportOptions: { importAssetsDir: values.data },
  plugins: [
    DefaultSchedulerPlugin.init(),
    DefaultJobQueuePlugin.init({ useDatabaseForBuffer: true }),
    DefaultSearchPlugin.init({ bufferUpdates: false }),
    EmailPlugin.init({
      devMode: true,
      outputPath: join(values.data, "mail"),
      route: "mailbox",
      handlers: defaultEmailHandlers,
      templateLoader: new FileBasedTemplateLoader(
        join(dirname(fileURLToPath(import.meta.resolve("@vendure/email-plugin/package.json"))), "templates"),
      ),
      globalTemplateVars: { fromAddress: "shop@example.com" },
    }),
  ],
};

/** One product, one way of delivery, one of payment. */
const shop = {
  defaultLanguage: LanguageCode.en,
  defaultZone: "Europe",
  countries: [{ name: "Poland", code: "PL", zone: "Europe" }],
  taxRates: [{ name: "Standard Tax", percentage: 23 }],
  shippingMethods: [{ name: "Standard Shipping", price: 500 }],
  paymentMethods: [
    {
      name: "dummy",
      handler: { code: "dummy-payment-handler", arguments: [{ name: "automaticSettle", value: "true" }] },
    },
  ],
  collections: [],
};
const product = {
  ...{ name: "Clay cat", slug: "clay-cat", description: "A cat", assets: "", facets: "" },
  ...{ optionGroups: "", optionValues: "", sku: "CAT-1", price: "42.00", taxCategory: "standard" },
  ...{ stockOnHand: "1000000", trackInventory: "false", variantAssets: "", variantFacets: "" },
};

async function fill() {
  mkdirSync(values.data, { recursive: true });
  const products = join(values.data, "products.csv");
  writeFileSync(products, `${Object.keys(product)}\n${Object.values(product)}\n`);
  const app = await populate(() => bootstrap(config), shop, products);
  await app.close();
  process.exit(0);
}

if (part === "populate") await fill();
else if (part === "worker") await (await bootstrapWorker(config)).startJobQueue();
else await bootstrap(config);
