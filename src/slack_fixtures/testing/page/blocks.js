// Block Kit to DOM nodes.

import { element, link, moment, mrkdwn, plain, safeUrl } from "./mrkdwn.js";

export function rendered(message, reader) {
  const body = element("div", "body");
  if (message.blocks.length === 0) body.append(mrkdwn(message.text, reader));
  for (const block of message.blocks) body.append(one(block, reader));
  return body;
}

function one(block, reader) {
  const render = RENDERERS[block.type];
  return render ? render(block, reader) : element("p", "unknown", `[${block.type} block]`);
}

/** Let a row start from the side that its first letter is read from; dir="auto" would skip the texts inside. */
function sided(node) {
  const letter = node.textContent.match(/\p{L}/u)?.[0] ?? "";
  node.dir = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter) ? "rtl" : "ltr";
  return node;
}

function auto(node) {
  node.dir = "auto";
  return node;
}

function textOf(object, reader) {
  if (object.type === "mrkdwn") return mrkdwn(object.text, reader);
  return auto(element("div", "mrkdwn", plain(object)));
}

function section(block, reader) {
  const node = element("div", "section");
  const main = element("div", "section-main");
  if (block.text) main.append(textOf(block.text, reader));
  if (block.fields) {
    const fields = block.fields.map((field) => element("div", "field", textOf(field, reader)));
    main.append(sided(element("div", "fields", ...fields)));
  }
  node.append(main);
  if (block.accessory) node.append(action(block.accessory));
  return node;
}

function header(block) {
  return auto(element("h3", "header", plain(block.text)));
}

function context(block, reader) {
  const items = block.elements.map((item) => (item.type === "image" ? picture(item) : textOf(item, reader)));
  return sided(element("div", "context", ...items));
}

function actions(block) {
  return sided(element("div", "actions", ...block.elements.map(action)));
}

function action(item) {
  if (item.type === "image") return picture(item);
  const label = item.text ? plain(item.text) : (item.placeholder?.text ?? "⋯");
  const node = item.url && safeUrl(item.url) ? link(item.url, label) : element("button", "", label);
  node.classList.add("button", ...(item.style ? [item.style] : []));
  return auto(node);
}

/** Images stay placeholders: the sandbox asks no other host for anything. */
function picture(item) {
  const node = element("span", "picture", "🖼 ", item.alt_text);
  node.title = item.image_url ?? "";
  return node;
}

function image(block) {
  const title = block.title ? [element("div", "picture-title", plain(block.title))] : [];
  return element("div", "image", ...title, picture(block));
}

function table(block, reader) {
  const rows = block.rows.map((row) =>
    element("tr", "", ...row.map((cell) => element("td", "", cell.type === "raw_text" ? cell.text : richText(cell)))));
  return element("table", "", element("tbody", "", ...rows));
}

function richText(block) {
  return element("div", "mrkdwn", collected(block));
}

function collected(value) {
  if (Array.isArray(value)) return value.map(collected).join("");
  return (typeof value.text === "string" ? value.text : "") + (value.elements ? `${collected(value.elements)}\n` : "");
}

const RENDERERS = {
  section,
  header,
  context,
  actions,
  image,
  table,
  divider: () => element("hr"),
  markdown: (block, reader) => mrkdwn(block.text, reader),
  rich_text: richText,
};

/** Render one message with its replies and its history. `open` holds the ts whose history is shown. */
export function article(message, replies, channel, open, toggle) {
  const node = element("article", "message");
  const icon = element("img", "avatar");
  icon.src = "/sandbox/icon.svg";
  icon.alt = "";
  const content = element("div", "content", byline(message, channel), rendered(message, channel));
  if (message.edits.length) content.append(...edited(message, channel, open, toggle));
  if (replies.length) content.append(thread(replies, channel, open, toggle));
  node.append(icon, content);
  return node;
}

function byline(message, channel) {
  const when = new Date(Number(message.ts) * 1000);
  const time = element("time", "time", moment(when, { hour: "numeric", minute: "2-digit" }, channel));
  time.dateTime = when.toISOString();
  time.title = moment(when, { dateStyle: "full", timeStyle: "long" }, channel);
  return element("div", "byline", element("span", "app", message.app), element("span", "tag", "APP"), time);
}

function edited(message, channel, open, toggle) {
  const shown = open.has(message.ts);
  const count = message.edits.length;
  const button = element("button", "edited", shown ? "(edited) hide history" : "(edited)");
  button.type = "button";
  button.title = count === 1 ? "Edited once: show what it said before" : `Edited ${count} times: show what it said before`;
  button.setAttribute("aria-expanded", String(shown));
  button.addEventListener("click", () => toggle(message.ts));
  if (!shown) return [button];
  const steps = message.edits.map((edit) => {
    const until = moment(new Date(edit.at), { hour: "numeric", minute: "2-digit", second: "2-digit" }, channel);
    return element("li", "", element("div", "until", `until ${until}`), rendered(edit, channel));
  });
  return [button, element("ol", "history", ...steps)];
}

function thread(replies, channel, open, toggle) {
  const label = replies.length === 1 ? "1 reply" : `${replies.length} replies`;
  const messages = replies.map((reply) => article(reply, [], channel, open, toggle));
  return element("div", "thread", element("div", "thread-label", label), ...messages);
}
