import { expect, it } from "vitest";
import { maskAddress } from "../../domain/mask.ts";

it.each([
  ["anna@example.com", "a…@example.com"],
  ["żaneta@example.com", "ż…@example.com"],
  ["+48501234567", "+48…67"],
])("%s is shown as %s", (address, shown) => expect(maskAddress(address)).toBe(shown));
