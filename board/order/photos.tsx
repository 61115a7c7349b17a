import type { TargetedEvent } from "preact";
import { laterWords } from "#board/words/later.en.ts";
import { Card, Quote } from "../cards/card.tsx";
import { Icon } from "../parts/icon.tsx";
import { canAct } from "../store.ts";
import type { BoardOrder } from "./fields.ts";
import { type BoardPhoto, openOrder } from "./open-order.ts";
import {
  addByHand,
  dropUpload,
  maxPhotos,
  renewAddresses,
  type Upload,
  uploadOne,
  uploadPhotos,
  uploads,
} from "./upload.ts";

/** The photos of the goods: what is there, what is on its way, and a way to add more from camera or gallery. */
export function PhotoCard({ order }: { order: BoardOrder }) {
  const photos = (openOrder.value?.photos ?? []).filter(({ status }) => status === "uploaded");
  const coming = uploads.value.filter((each) => each.order === order.id);
  const mayAdd = order.actions.some(({ command, allowed }) => command === "addPhoto" && allowed);
  if (!mayAdd && photos.length === 0 && coming.length === 0) return null;
  const words = laterWords.photos;
  const left = maxPhotos - photos.length - coming.length;
  const { photoRating } = order;
  const take = ({ currentTarget }: TargetedEvent<HTMLInputElement>) => {
    uploadPhotos(order.id, [...(currentTarget.files ?? [])]);
    currentTarget.value = "";
  };
  return (
    <Card
      title={words.title}
      class="no-print"
      mark={
        photoRating && (
          <span class={`st push ${photoRating.liked ? "done" : "urgent"}`}>
            <Icon name={photoRating.liked ? "done" : "warn"} />
            {photoRating.liked ? words.liked : words.disliked}
          </span>
        )
      }
    >
      {photoRating?.text && <Quote text={photoRating.text} />}
      <ul class="photos">
        {photos.map((photo, i) => (
          <li key={photo.id}>
            <Picture photo={photo} title={words.one(i + 1)} />
          </li>
        ))}
        {coming.map((upload) => (
          <li key={upload.key}>
            <Coming upload={upload} />
          </li>
        ))}
        {mayAdd && left > 0 && (
          <li class="touch">
            <label class="add">
              <Icon name="camera" />
              {words.shoot}
              <input
                id="camera"
                class="hide"
                type="file"
                accept="image/*"
                capture="environment"
                disabled={!canAct.value}
                onChange={take}
              />
            </label>
          </li>
        )}
        {mayAdd && left > 0 && (
          <li>
            <label class="add">
              <Icon name="plus" />
              {words.add}
              <input
                id="photos"
                class="hide"
                type="file"
                accept="image/*"
                multiple
                disabled={!canAct.value}
                onChange={take}
              />
            </label>
          </li>
        )}
      </ul>
      {mayAdd && <p class="meta">{words.limits(left)}</p>}
    </Card>
  );
}

/** A photo; one that this browser cannot show is a sign with its name, and one whose address has expired is asked for anew. */
function Picture({ photo: { url, contentType }, title }: { photo: BoardPhoto; title: string }) {
  return (
    <a href={url ?? ""} target="_blank" rel="noreferrer" class="picture">
      {contentType === "image/heic" ? (
        <span class="unseen">
          <Icon name="camera" />
          HEIC
          <span class="hide">{title}</span>
        </span>
      ) : (
        <img
          // asked for once more even where the new address is the old one
          key={openOrder.value?.photosReadAt}
          src={url ?? ""}
          alt={title}
          loading="lazy"
          onError={renewAddresses}
        />
      )}
    </a>
  );
}

/** A photo on its way: how far it is, or why it did not arrive, with a way to try again. */
function Coming({ upload }: { upload: Upload }) {
  const words = laterWords.photos;
  const { state, share, text, preview } = upload;
  const percent = Math.round(share * 100);
  return (
    <div class={`picture coming ${state}`}>
      {state !== "failed" && (
        <img src={preview} alt="" onError={({ currentTarget }) => currentTarget.remove()} />
      )}
      <div class="over" role="status">
        {state === "sending" && (
          <>
            <progress max={100} value={percent} aria-label={words.sending(percent)} />
            <span>{words.sending(percent)}</span>
          </>
        )}
        {state === "arriving" && <span>{words.arriving}</span>}
        {state === "waiting" && (
          <button type="button" class="button small" onClick={() => addByHand(upload)}>
            {words.byHand}
          </button>
        )}
        {state === "failed" && (
          <>
            <span>{text}</span>
            <button type="button" class="button small" onClick={() => uploadOne(upload)}>
              {words.again}
            </button>
            <button type="button" class="button small plain" onClick={() => dropUpload(upload)}>
              {words.drop}
            </button>
          </>
        )}
      </div>
    </div>
  );
}
