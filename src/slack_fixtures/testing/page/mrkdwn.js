// Slack's markup to DOM nodes. Text only ever enters the page as text nodes, so nothing in it can become markup.

import { emoji } from "./emoji.js";

const FENCE = /```\n?([\s\S]*?)\n?```/g;

const INLINE = new RegExp(
  [
    "`([^`\\n]+)`",                                                      // 1 code
    "<([^<>\\n]+)>",                                                     // 2 link, mention or date
    "(?<![\\p{L}\\p{N}*])\\*(?=\\S)([^*\\n]*[^\\s*])\\*(?![\\p{L}\\p{N}*])", // 3 bold
    "(?<![\\p{L}\\p{N}_])_(?=\\S)([^_\\n]*[^\\s_])_(?![\\p{L}\\p{N}_])",     // 4 italic
    "(?<![\\p{L}\\p{N}~])~(?=\\S)([^~\\n]*[^\\s~])~(?![\\p{L}\\p{N}~])",     // 5 strike
    ":([a-z0-9_+'-]{1,60}):",                                            // 6 emoji
    "(https?://[^\\s<>|]+[^\\s<>|.,;:!?)])",                             // 7 bare link
  ].join("|"),
  "gu",
);

export function element(name, className = "", ...children) {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

/** Return the target if it may be a link, else undefined. */
export function safeUrl(text) {
  try {
    const url = new URL(text);
    return ["http:", "https:", "mailto:"].includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

export function link(target, ...children) {
  const url = safeUrl(target);
  if (!url) return element("span", "", ...children);
  const node = element("a", "", ...children);
  node.href = url;
  node.target = "_blank";
  node.rel = "noopener noreferrer";
  return node;
}

function unescaped(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** Render a whole text. `reader` is {locale, timezone}, for dates. */
export function mrkdwn(text, reader) {
  const body = element("div", "mrkdwn");
  let end = 0;
  for (const fence of text.matchAll(FENCE)) {
    body.append(...lines(text.slice(end, fence.index), reader));
    body.append(element("pre", "", unescaped(fence[1])));
    end = fence.index + fence[0].length;
  }
  body.append(...lines(text.slice(end), reader));
  return body;
}

function lines(text, reader) {
  const nodes = [];
  for (const line of text.replace(/^\n|\n$/g, "").split("\n")) {
    if (!line && !text.trim()) continue;
    const quoted = line.match(/^(?:&gt;|>) ?(.*)$/u);
    const node = element(quoted ? "blockquote" : "p", "", ...inline(quoted ? quoted[1] : line, reader));
    node.dir = "auto";
    if (!line) node.classList.add("blank");
    nodes.push(node);
  }
  return nodes;
}

function inline(text, reader) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > end) nodes.push(unescaped(text.slice(end, match.index)));
    nodes.push(piece(match, reader));
    end = match.index + match[0].length;
  }
  if (end < text.length) nodes.push(unescaped(text.slice(end)));
  return nodes;
}

function piece([whole, code, angle, bold, italic, strike, shortcode, url], reader) {
  if (code) return element("code", "", unescaped(code));
  if (angle) return bracketed(angle, reader);
  if (bold) return element("strong", "", ...inline(bold, reader));
  if (italic) return element("em", "", ...inline(italic, reader));
  if (strike) return element("s", "", ...inline(strike, reader));
  if (shortcode) return emoji(shortcode) ?? whole;
  return link(unescaped(url), unescaped(url));
}

function bracketed(content, reader) {
  const [target, ...rest] = content.split("|");
  const label = rest.join("|");
  if (target.startsWith("!date^")) return date(target, label, reader);
  if (/^[@!]/.test(target)) return element("span", "mention", label ? unescaped(label) : `@${target.replace(/^[@!]/, "")}`);
  if (target.startsWith("#")) return element("span", "mention quiet", `#${unescaped(label || target.slice(1))}`);
  return link(unescaped(target), ...(label ? inline(label, reader) : [unescaped(target)]));
}

const DATES = {
  date_num: { year: "numeric", month: "2-digit", day: "2-digit" },
  date: { year: "numeric", month: "long", day: "numeric" },
  date_short: { year: "numeric", month: "short", day: "numeric" },
  date_long: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  date_pretty: { year: "numeric", month: "long", day: "numeric" },
  date_short_pretty: { year: "numeric", month: "short", day: "numeric" },
  date_long_pretty: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  time: { hour: "numeric", minute: "2-digit" },
  time_secs: { hour: "numeric", minute: "2-digit", second: "2-digit" },
};

export function moment(when, options, reader) {
  return new Intl.DateTimeFormat(reader.locale, { ...options, timeZone: reader.timezone }).format(when);
}

/** Render <!date^epoch^format^link|fallback> for a reader. */
function date(target, fallback, reader) {
  const [, epoch, format = "", url = ""] = target.split("^");
  const when = new Date(Number(epoch) * 1000);
  if (!format || Number.isNaN(when.getTime())) return unescaped(fallback);
  const shown = format.replace(/\{(\w+)\}/g, (token, name) => (DATES[name] ? moment(when, DATES[name], reader) : token));
  const node = element("time", "", unescaped(shown));
  node.dateTime = when.toISOString();
  node.title = unescaped(fallback);
  return url ? link(unescaped(url), node) : node;
}

/** Render a plain_text object: no markup, emoji unless switched off. */
export function plain(object) {
  const text = object.emoji === false
    ? object.text
    : object.text.replace(/:([a-z0-9_+'-]{1,60}):/g, (whole, name) => emoji(name) ?? whole);
  return text;
}
