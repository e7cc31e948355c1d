// The shortcodes that alerts use; an unknown one stays as it is written.

const SHORTCODES = {
  rotating_light: "🚨", warning: "⚠️", fire: "🔥", information_source: "ℹ️", bell: "🔔", no_bell: "🔕",
  loudspeaker: "📢", mega: "📣", sos: "🆘", no_entry: "⛔", no_entry_sign: "🚫", x: "❌", bangbang: "‼️",
  exclamation: "❗", heavy_exclamation_mark: "❗", question: "❓", boom: "💥", zap: "⚡", skull: "💀",
  red_circle: "🔴", large_orange_circle: "🟠", large_yellow_circle: "🟡", large_green_circle: "🟢",
  large_blue_circle: "🔵", large_purple_circle: "🟣", white_circle: "⚪", black_circle: "⚫",
  large_red_square: "🟥", large_orange_square: "🟧", large_yellow_square: "🟨", large_green_square: "🟩",
  white_check_mark: "✅", heavy_check_mark: "✔️", ballot_box_with_check: "☑️", ok: "🆗", tada: "🎉",
  sparkles: "✨", eyes: "👀", mag: "🔍", wrench: "🔧", hammer_and_wrench: "🛠️", gear: "⚙️", rocket: "🚀",
  clock1: "🕐", alarm_clock: "⏰", hourglass: "⌛", hourglass_flowing_sand: "⏳", stopwatch: "⏱️",
  calendar: "📅", chart_with_upwards_trend: "📈", chart_with_downwards_trend: "📉", bar_chart: "📊",
  book: "📖", books: "📚", notebook: "📓", memo: "📝", clipboard: "📋", link: "🔗", paperclip: "📎",
  floppy_disk: "💾", minidisc: "💽", cd: "💿", file_cabinet: "🗄️", computer: "💻", desktop_computer: "🖥️",
  satellite: "🛰️", globe_with_meridians: "🌐", cloud: "☁️", lock: "🔒", unlock: "🔓", key: "🔑", shield: "🛡️",
  credit_card: "💳", moneybag: "💰", package: "📦", inbox_tray: "📥", outbox_tray: "📤", email: "📧",
  musical_note: "🎵", notes: "🎶", headphones: "🎧", tv: "📺", movie_camera: "🎥", speech_balloon: "💬",
  bust_in_silhouette: "👤", busts_in_silhouette: "👥", raising_hand: "🙋", wave: "👋", point_right: "👉",
  thumbsup: "👍", "+1": "👍", thumbsdown: "👎", "-1": "👎", pray: "🙏", snail: "🐌", thermometer: "🌡️",
  arrow_up: "⬆️", arrow_down: "⬇️", arrow_right: "➡️", repeat: "🔁", arrows_counterclockwise: "🔄",
};

export function emoji(name) {
  return SHORTCODES[name];
}

/** Return the flag of a locale's region, or a globe where it names none. */
export function flag(locale) {
  const region = new Intl.Locale(locale).maximize().region ?? "";
  if (!/^[A-Z]{2}$/.test(region)) return "🌐";
  return String.fromCodePoint(...[...region].map((letter) => 0x1f1a5 + letter.charCodeAt(0)));
}
