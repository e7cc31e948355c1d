// The page: it comes with the sandbox's state, asks for it again whenever an event says that it changed, and draws
// what changed.

import { article } from "./blocks.js";
import { flag } from "./emoji.js";
import { element, moment } from "./mrkdwn.js";

const OVERVIEW = "";
const byId = (id) => document.getElementById(id);
const drawn = new Map(); // message → {signature, node}, so that a new message redraws nothing else
const MOST_DRAWN = 5_000; // then all is drawn anew, so that a long test run does not fill the browser
const open = new Set(); // ts of messages whose history is shown
const seen = new Map(); // channel → how many of its messages have been on screen
let state = null;
let first = true;
let current = decodeURIComponent(location.hash.slice(1));

async function refresh() {
  const response = await fetch("/sandbox/state");
  show(await response.json());
}

function show(newest) {
  state = newest;
  draw();
  first = false;
}

function draw() {
  if (drawn.size > MOST_DRAWN) drawn.clear();
  const selected = state.channels.find((channel) => channel.id === current);
  const shown = selected ? [selected] : state.channels;
  for (const channel of shown) seen.set(channel.id, channel.total);
  document.title = `${selected ? `#${selected.name}` : "All audiences"} · ${state.workspace}`;
  byId("workspace").textContent = state.workspace;
  byId("overview").classList.toggle("selected", !selected);
  byId("channels").replaceChildren(...state.channels.map(entry));
  drawActivity();
  drawPanes(shown, Boolean(selected));
}

function entry(channel) {
  const unread = channel.total - (seen.get(channel.id) ?? 0);
  const name = element("span", "channel-name", channel.name);
  const node = element("button", "channel", element("span", "flag", flag(channel.locale)), name);
  node.type = "button";
  node.title = `${language(channel)} · ${channel.timezone}`;
  if (unread > 0) node.append(element("span", "badge", String(unread)));
  node.classList.toggle("unread", unread > 0);
  node.classList.toggle("selected", channel.id === current);
  node.classList.toggle("archived", channel.archived);
  node.addEventListener("click", () => select(channel.id));
  return node;
}

function language(channel) {
  const name = new Intl.DisplayNames([channel.locale], { type: "language" }).of(channel.locale.split("-")[0]);
  return name.charAt(0).toLocaleUpperCase(channel.locale) + name.slice(1);
}

function select(id) {
  current = id;
  history.replaceState(null, "", `#${encodeURIComponent(id)}`);
  draw();
}

function drawActivity() {
  const labels = { posted: "posted", edited: "edited", limited: "rate-limited", failed: "failed" };
  const counts = Object.entries(labels).map(([kind, label]) =>
    element("div", `count ${kind}`, element("dt", "", label), element("dd", "", String(state.counts[kind]))));
  byId("counts").replaceChildren(...counts);
  const ticks = state.ticker.slice(-6).reverse().map((tick) =>
    element("li", tick.kind, element("span", "said", tick.said), tick.channel ? ` #${tick.channel}` : ""));
  byId("ticker").replaceChildren(...ticks);
}

function drawPanes(channels, single) {
  const main = byId("main");
  main.className = single ? "single" : "overview";
  const panes = channels.map((channel) => pane(channel));
  const kept = [...main.children];
  if (kept.length !== panes.length || kept.some((node, index) => node !== panes[index])) main.replaceChildren(...panes);
}

const panes = new Map(); // channel → {node, title, list}

function pane(channel) {
  if (!panes.has(channel.id)) panes.set(channel.id, emptyPane());
  const { node, title, list } = panes.get(channel.id);
  title.replaceChildren(...headline(channel));
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  drawMessages(list, channel);
  if (atEnd || first) requestAnimationFrame(() => list.scrollTo(0, list.scrollHeight));
  return node;
}

function emptyPane() {
  const title = element("header", "pane-title");
  const list = element("div", "messages");
  return { node: element("section", "pane", title, list), title, list };
}

function headline(channel) {
  const now = moment(new Date(), { hour: "numeric", minute: "2-digit" }, channel);
  const where = `${channel.timezone.split("/").at(-1).replaceAll("_", " ")} ${now}`;
  const detail = element("span", "pane-detail", `${language(channel)} · ${where}`);
  detail.title = `${channel.locale} · ${channel.timezone}`;
  return [element("span", "flag", flag(channel.locale)), element("h1", "", `# ${channel.name}`), detail];
}

function drawMessages(list, channel) {
  const known = new Set(channel.messages.map((message) => message.ts));
  const inChannel = channel.messages.filter((m) => !m.thread_ts || m.broadcast || !known.has(m.thread_ts));
  const nodes = inChannel.map((message) => {
    const replies = channel.messages.filter((reply) => reply.thread_ts === message.ts);
    return drawnOnce(message, replies, channel);
  });
  if (nodes.length === 0) nodes.push(element("p", "empty", "No messages yet. They appear here by themselves."));
  const kept = [...list.children];
  if (kept.length !== nodes.length || kept.some((node, index) => node !== nodes[index])) list.replaceChildren(...nodes);
}

function drawnOnce(message, replies, channel) {
  const shownHistories = [message, ...replies].filter((m) => open.has(m.ts)).map((m) => m.ts);
  const signature = JSON.stringify([message, replies, shownHistories, channel.locale, channel.timezone]);
  const key = `${channel.id} ${message.ts}`;
  const before = drawn.get(key);
  if (before?.signature === signature) return before.node;
  const node = article(message, replies, channel, open, toggle);
  if (!first && before?.edits !== message.edits.length) node.classList.add("fresh");
  drawn.set(key, { signature, node, edits: message.edits.length });
  return node;
}

function toggle(ts) {
  if (!open.delete(ts)) open.add(ts);
  draw();
}

function watch() {
  const events = new EventSource("/sandbox/events");
  const say = (text, on) => {
    byId("live").textContent = text;
    byId("live").classList.toggle("on", on);
  };
  events.addEventListener("open", () => say("live", true));
  events.addEventListener("error", () => say("reconnecting", false));
  events.addEventListener("message", (event) => Number(event.data) !== state.revision && refresh());
}

byId("overview").addEventListener("click", () => select(OVERVIEW));
setInterval(draw, 30_000); // the clocks in the titles
show(JSON.parse(byId("state").textContent));
watch();
