import { beforeEach, describe, expect, it } from "vitest";
import type { Engine } from "../../../local/dynamodb/engine.ts";
import { type Answer, openTestTable, refusal } from "./test-engine.ts";

const now = Date.parse("2026-11-16T09:00:00.700Z");
let engine: Engine;
let send: (command: string, input: object) => Promise<Answer>;
let sendWire: (command: string, input: object) => Promise<Answer>;

beforeEach(async () => {
  ({ engine, send, sendWire } = await openTestTable(() => now));
});

const put = (sk: string, more: object = {}) => send("PutItem", { Item: { pk: "a", sk, ...more } });
const sequences = () =>
  engine.stream.read("things", undefined).map(({ dynamodb }) => dynamodb!.SequenceNumber!);

describe("the stream of a table", () => {
  it("holds each change in order, with the item before and after", async () => {
    await put("1", { n: 1 });
    await put("1", { n: 2 });
    await send("DeleteItem", { Key: { pk: "a", sk: "1" } });
    const [inserted, modified, removed] = engine.stream.read("things", undefined);
    const Keys = { pk: { S: "a" }, sk: { S: "1" } };
    const image = (n: string) => ({ ...Keys, n: { N: n } });
    expect(inserted).toEqual({
      ...{ eventID: "things-1", eventName: "INSERT", eventVersion: "1.1", eventSource: "aws:dynamodb" },
      awsRegion: "eu-central-1",
      dynamodb: {
        ...{ Keys, NewImage: image("1"), SequenceNumber: "100000000000000000001", SizeBytes: 15 },
        ...{
          StreamViewType: "NEW_AND_OLD_IMAGES",
          ApproximateCreationDateTime: new Date("2026-11-16T09:00:00Z"),
        },
      },
    });
    expect(modified).toMatchObject({
      eventName: "MODIFY",
      dynamodb: { OldImage: image("1"), NewImage: image("2") },
    });
    expect(removed).toMatchObject({ eventName: "REMOVE", dynamodb: { OldImage: image("2"), SizeBytes: 15 } });
    expect(removed!.dynamodb).not.toHaveProperty("NewImage");
    expect(JSON.parse(JSON.stringify(removed)).dynamodb.OldImage).toEqual(image("2"));
  });

  it("says nothing of a write that changes nothing, or is refused", async () => {
    await put("1", { m: { a: 1, b: 2 } });
    await put("1", { m: { b: 2, a: 1 } });
    await send("DeleteItem", { Key: { pk: "a", sk: "none" } });
    await refusal(
      send("PutItem", { Item: { pk: "a", sk: "1" }, ConditionExpression: "attribute_not_exists(pk)" }),
    );
    expect(engine.stream.read("things", undefined)).toHaveLength(1);
  });

  it("is read from any place, by pages, and tells when there is more", async () => {
    let told = 0;
    const end = engine.stream.onWritten(() => {
      told += 1;
    });
    for (const sk of ["1", "2", "3", "4"]) await put(sk);
    expect(told).toBe(4);
    end();
    await put("5");
    expect(told).toBe(4);
    const all = sequences();
    expect(all).toEqual(all.toSorted());
    const page = engine.stream.read("things", all[1], 2);
    expect(page.map(({ dynamodb }) => dynamodb!.SequenceNumber)).toEqual(all.slice(2, 4));
  });

  it("goes on by the same numbers when all of it was trimmed", async () => {
    await put("1");
    await put("2");
    const [first, second] = sequences();
    engine.stream.trim("things", first!);
    expect(sequences()).toEqual([second]);
    engine.stream.trim("things", second!);
    await put("3");
    expect(sequences()).toEqual(["100000000000000000003"]);
  });
});

describe("the commands of DynamoDB Streams", () => {
  async function iteratorOf(type: string, SequenceNumber?: string): Promise<string> {
    const { Table } = await sendWire("DescribeTable", {});
    const { StreamDescription } = await sendWire("DescribeStream", { StreamArn: Table.LatestStreamArn });
    const [{ ShardId }] = StreamDescription.Shards;
    const input = { StreamArn: Table.LatestStreamArn, ShardId, ShardIteratorType: type, SequenceNumber };
    return (await sendWire("GetShardIterator", input)).ShardIterator;
  }
  const read = async (ShardIterator: string, Limit?: number) => {
    const { Records, NextShardIterator } = await sendWire("GetRecords", {
      ShardIterator,
      ...(Limit && { Limit }),
    });
    return {
      sks: Records.map(({ dynamodb }: Answer) => dynamodb.Keys.sk.S),
      next: NextShardIterator as string,
    };
  };

  it("read the same records in one shard that is never closed", async () => {
    for (const sk of ["1", "2", "3"]) await put(sk);
    const first = await read(await iteratorOf("TRIM_HORIZON"), 2);
    expect(first.sks).toEqual(["1", "2"]);
    const second = await read(first.next);
    expect(second.sks).toEqual(["3"]);
    await put("4");
    expect((await read(second.next)).sks).toEqual(["4"]);
    const [, at] = sequences();
    expect((await read(await iteratorOf("AT_SEQUENCE_NUMBER", at))).sks).toEqual(["2", "3", "4"]);
    expect((await read(await iteratorOf("AFTER_SEQUENCE_NUMBER", at))).sks).toEqual(["3", "4"]);
    expect((await read(await iteratorOf("LATEST"))).sks).toEqual([]);
  });

  it("refuse what was trimmed, and what is no iterator", async () => {
    await put("1");
    const iterator = await iteratorOf("TRIM_HORIZON");
    engine.stream.trim("things", sequences()[0]!);
    expect(await refusal(read(iterator))).toContain("TrimmedDataAccessException");
    expect(await refusal(read("nothing"))).toBe("ValidationException: Invalid ShardIterator");
    expect(await refusal(sendWire("DescribeStream", { StreamArn: "none" }))).toContain(
      "ResourceNotFoundException",
    );
  });
});
