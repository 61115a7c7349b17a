import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { call, Problem } from "../api.ts";
import { money, span } from "../format.ts";
import { go } from "../go.ts";
import { refresh } from "../list/fresh.ts";
import { feedJobs, forgetLost, type Job, loseJob, lostJobs } from "../list/jobs.ts";
import type { Row } from "../list/rows.ts";
import { giveCommand } from "../order/give.ts";
import { StatusMark } from "../parts/marks.tsx";
import { Paged, troubleText, usePages } from "../parts/pages.tsx";
import { State } from "../parts/state.tsx";
import { toast } from "../parts/toast.tsx";
import { type BoardPlace, hrefOf } from "../place.ts";
import { canAct, guides, me, roughNow, rows } from "../store.ts";
import { language, t } from "../words/words.ts";

const lists = ["new", "mine", "archive"] as const;
type List = (typeof lists)[number];

/** A contractor's three lists (S0-30): new jobs that fit, what they have accepted, and what is over. */
export function FeedScreen({ place }: { place: BoardPlace }) {
  const words = t().feed;
  const list = lists.find((name) => name === place.query.list) ?? "new";
  const counts = { new: feedJobs.value?.length, mine: rows.value.size || undefined, archive: undefined };
  return (
    <>
      <header>
        <h1>{t().nav.orders}</h1>
      </header>
      <nav class="seg tabs" aria-label={t().nav.orders}>
        {lists.map((name) => (
          <a
            key={name}
            href={hrefOf({ query: name === "new" ? {} : { list: name } })}
            aria-current={name === list ? "page" : undefined}
          >
            {words.lists[name]} <b>{counts[name]}</b>
          </a>
        ))}
      </nav>
      <JobList list={list} place={place} />
    </>
  );
}

function JobList({ list, place }: { list: List; place: BoardPlace }) {
  if (list === "archive") return <Archive place={place} />;
  return list === "mine" ? <Mine place={place} /> : <NewJobs place={place} />;
}

/** Jobs in the feed, and those that were lost a moment ago, with the reason. */
function NewJobs({ place }: { place: BoardPlace }) {
  const found = feedJobs.value;
  if (!found) return <div aria-busy="true" />;
  const lost = [...lostJobs.value.values()];
  if (found.length + lost.length === 0) return <NoJobs />;
  return (
    <ul class="jobs">
      {lost.map((job) => (
        <LostCard key={job.id} job={job} />
      ))}
      {found
        .filter(({ id }) => !lostJobs.value.has(id))
        .map((job) => (
          <JobCard key={job.id} job={job} isHere={job.id === place.order} />
        ))}
    </ul>
  );
}

/** Nothing fits: either there is nothing, or nobody has said what would fit. */
function NoJobs() {
  const words = t().feed;
  const isUnknown = useSignal(false);
  const { id = "" } = me.value ?? {};
  useEffect(() => {
    call("GET", "/v1/contractors/{id}", { params: { id } }).catch((error) => {
      isUnknown.value = error instanceof Problem && error.status === 404;
    });
  }, [id]);
  if (!isUnknown.value) return <State icon="hand" title={words.none} hint={words.noneHint} />;
  return (
    <State icon="sliders" title={words.noOffer} hint={words.noOfferHint}>
      <a class="button main" href={hrefOf({ screen: "me" })}>
        {words.toOffer}
      </a>
    </State>
  );
}

const titleOf = ({ service, city }: Job): string =>
  [service ?? t().order.one, city].filter(Boolean).join(" · ");

/** A job: what, where, in the client's words, what is known already, and what it costs to have it. */
function JobCard({ job, isHere }: { job: Job; isHere: boolean }) {
  const words = t().feed;
  const { id, number, placedAt, enrichment = [] } = job;
  const learned = enrichment.at(-1);
  return (
    <li class={isHere ? "card job here" : "card job"}>
      <div class="line">
        <h2>
          <a href={hrefOf({ order: id })}>
            <bdi>{titleOf(job)}</bdi>
          </a>
        </h2>
        <span class="meta push">
          {number} · {t().row.ago(span(secondsSince(placedAt)))}
        </span>
      </div>
      {job.comment && (
        <p>
          <bdi>{job.comment}</bdi>
        </p>
      )}
      {learned && (
        <p class="note">
          <span>
            <strong>{words.learned}:</strong> <bdi>{learned.clarification}</bdi>
            <br />
            <span class="soft">
              <bdi>{learned.details}</bdi>
            </span>
          </span>
        </p>
      )}
      <AcceptJob job={job} />
    </li>
  );
}

const secondsSince = (moment: string): number => Math.max(0, (roughNow.value - Date.parse(moment)) / 1000);

function AcceptJob({ job }: { job: Job }) {
  const isBusy = useSignal(false);
  const { acceptFee, currency, number } = job;
  const { accept: plain } = t().orders;
  const title = acceptFee ? t().order.forPrice(plain, money(acceptFee, currency)) : plain;
  const accept = async () => {
    if (isBusy.value) return;
    isBusy.value = true;
    await acceptOnce(job);
    isBusy.value = false;
  };
  return (
    <button
      type="button"
      class="button main"
      aria-busy={isBusy.value}
      disabled={isBusy.value || !canAct.value}
      onClick={accept}
    >
      {title}
      <span class="hide"> {number}</span>
    </button>
  );
}

/** One of many who press at once has the job (S0-06); the others read why it leaves their list. */
async function acceptOnce(job: Job): Promise<void> {
  const words = t().feed;
  try {
    await giveCommand(job.id, "accept", {}, undefined);
    toast(words.yours(job.number));
    await refresh();
    go({ screen: "orders", order: job.id, query: { list: "mine" } });
  } catch (error) {
    if (error instanceof Problem && [403, 404, 409].includes(error.status)) loseJob(job);
    else toast(troubleText(error));
    await refresh();
  }
}

function LostCard({ job }: { job: Job }) {
  const words = t().feed;
  return (
    <li class="card job lost" role="alert">
      <h2>
        <bdi>{titleOf(job)}</bdi>
      </h2>
      <p>
        <strong>{words.lost}</strong>
        <br />
        {words.lostHint}
      </p>
      <button type="button" class="button" onClick={() => forgetLost(job.id)}>
        {words.ok}
      </button>
    </li>
  );
}

/** Accepted jobs, those first that have stood the longest (S0-20). */
function Mine({ place }: { place: BoardPlace }) {
  const words = t().feed;
  const own = [...rows.value.values()].toSorted((a, b) => (a.since < b.since ? -1 : 1));
  if (own.length === 0) return <State icon="user" title={words.noneMine} hint={words.noneMineHint} />;
  return <JobRows own={own} place={place} />;
}

function JobRows({ own, place }: { own: readonly Row[]; place: BoardPlace }) {
  return (
    <ul class="rows">
      {own.map((row) => (
        <JobRow key={row.id} row={row} place={place} />
      ))}
    </ul>
  );
}

/** A job of one's own: where it stands, and for how long. */
function JobRow({ row, place: { order, query } }: { row: Row; place: BoardPlace }) {
  const { id, number, buyer, city, stage, since, lifecycle } = row;
  const found = guides.value.get(lifecycle)?.stages.find(({ name }) => name === stage);
  const isHere = id === order;
  return (
    <li>
      <a
        class={isHere ? "row here" : "row"}
        href={hrefOf({ order: id, query })}
        data-id={id}
        aria-current={isHere ? "true" : undefined}
      >
        <span class="top">
          <span class="id">
            <b>{number}</b>
          </span>
        </span>
        <span class="what">
          <bdi>{buyer}</bdi>
        </span>
        <span class="when">{city}</span>
        <span class="foot">
          {found ? <span class="st">{found.label[language]}</span> : <StatusMark row={row} />}
          {!row.closedAt && <span class="meta">{t().feed.stands(span(secondsSince(since)))}</span>}
        </span>
      </a>
    </li>
  );
}

/** What is over, newest first: it is all there, page by page (S0-32). */
function Archive({ place }: { place: BoardPlace }) {
  const words = t().feed;
  const list = usePages(
    async (cursor) =>
      (await call("GET", "/v1/orders", { query: { archived: true, limit: 50, ...(cursor && { cursor }) } }))
        .body,
    "archive",
  );
  return (
    <Paged list={list} empty={<State icon="box" title={words.noneArchive} hint={words.noneArchiveHint} />}>
      {(items) => <JobRows own={items} place={place} />}
    </Paged>
  );
}
