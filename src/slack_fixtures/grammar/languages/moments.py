"""When something happens, and until when at the latest: times of day and days of the week, ready to be said.

Each language has its own way of saying that something was at 14:02, on Friday or at noon, and that it is due by then;
no noun and no preposition of its lexicon would say it right.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Clause,
    NounPhrase,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class Moments:
    """How a language says points in time.

    Attributes:
        at: a time of day: "at {}".
        at_zone: the same where a time zone stands behind it, or where a placeholder may hold more than the hour.
        on_date: a day that is written as a date: "on {}".
        on: a day: "on {}".
        days: the days of the week from Monday, as they stand in ``on``.
        by: a time of day as a deadline; by_zone with a time zone, by_day a day.
        due: the days as they stand in ``by_day``, where they differ.
        named: noon and midnight.
        ends: by noon, by midnight, by tomorrow, and by the end of the day, the week and the month.
    """

    at: str
    on: str
    on_date: str
    days: str
    by: str
    by_day: str
    named: tuple[str, str]
    ends: tuple[str, str, str, str, str, str]
    at_zone: str = ""
    by_zone: str = ""
    due: str = ""


_MOMENTS: Mapping[str, Moments] = {
    "de": Moments(
        at="um {} Uhr",
        at_zone="um {}",
        on="am {}",
        on_date="am {}",
        days="Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
        by="bis {} Uhr",
        by_zone="bis {}",
        by_day="bis {}",
        named=("mittags", "um Mitternacht"),
        ends=(
            "bis Mittag",
            "bis Mitternacht",
            "bis morgen",
            "bis zum Ende des Tages",
            "bis zum Ende der Woche",
            "bis zum Ende des Monats",
        ),
    ),
    "en": Moments(
        at="at {}",
        on="on {}",
        on_date="on {}",
        days="Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        by="by {}",
        by_day="by {}",
        named=("at noon", "at midnight"),
        ends=(
            "by noon",
            "by midnight",
            "by tomorrow",
            "by the end of the day",
            "by the end of the week",
            "by the end of the month",
        ),
    ),
    "nl": Moments(
        at="om {}",
        on="op {}",
        on_date="op {}",
        days="maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
        by="uiterlijk om {}",
        by_day="uiterlijk {}",
        named=("om twaalf uur 's middags", "om middernacht"),
        ends=(
            "uiterlijk om twaalf uur 's middags",
            "uiterlijk om middernacht",
            "uiterlijk morgen",
            "uiterlijk aan het einde van de dag",
            "uiterlijk aan het einde van de week",
            "uiterlijk aan het einde van de maand",
        ),
    ),
    "fr": Moments(
        at="à {}",
        on="{}",
        on_date="le {}",
        days="lundi mardi mercredi jeudi vendredi samedi dimanche",
        by="d'ici {}",
        by_day="d'ici {}",
        named=("à midi", "à minuit"),
        ends=(
            "d'ici midi",
            "d'ici minuit",
            "d'ici demain",
            "d'ici la fin de la journée",
            "d'ici la fin de la semaine",
            "d'ici la fin du mois",
        ),
    ),
    "es": Moments(
        at="a las {}",
        on="el {}",
        on_date="el {}",
        days="lunes martes miércoles jueves viernes sábado domingo",
        by="a más tardar a las {}",
        by_day="a más tardar el {}",
        named=("a mediodía", "a medianoche"),
        ends=(
            "a más tardar a mediodía",
            "a más tardar a medianoche",
            "a más tardar mañana",
            "a más tardar al final del día",
            "a más tardar al final de la semana",
            "a más tardar a final de mes",
        ),
    ),
    "pt": Moments(
        at="às {}",
        on="{}",
        on_date="em {}",
        days="na_segunda-feira na_terça-feira na_quarta-feira na_quinta-feira na_sexta-feira no_sábado no_domingo",
        by="até às {}",
        by_day="até {}",
        due="segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
        named=("ao meio-dia", "à meia-noite"),
        ends=(
            "até o meio-dia",
            "até a meia-noite",
            "até amanhã",
            "até o fim do dia",
            "até o fim da semana",
            "até o fim do mês",
        ),
    ),
    "it": Moments(
        at="alle {}",
        on="{}",
        on_date="il {}",
        days="lunedì martedì mercoledì giovedì venerdì sabato domenica",
        by="entro le {}",
        by_day="entro {}",
        named=("a mezzogiorno", "a mezzanotte"),
        ends=(
            "entro mezzogiorno",
            "entro mezzanotte",
            "entro domani",
            "entro la fine della giornata",
            "entro la fine della settimana",
            "entro la fine del mese",
        ),
    ),
    "pl": Moments(
        at="o {}",
        on="{}",
        on_date="dnia {}",
        days="w_poniedziałek we_wtorek w_środę w_czwartek w_piątek w_sobotę w_niedzielę",
        by="do {}",
        by_day="do {}",
        due="poniedziałku wtorku środy czwartku piątku soboty niedzieli",
        named=("w południe", "o północy"),
        ends=("do południa", "do północy", "do jutra", "do końca dnia", "do końca tygodnia", "do końca miesiąca"),
    ),
    "tr": Moments(
        at="{} saatinde",
        on="{} günü",
        on_date="{} tarihinde",
        days="pazartesi salı çarşamba perşembe cuma cumartesi pazar",
        by="{} saatine kadar",
        by_day="{} gününe kadar",
        named=("öğlen", "gece yarısı"),
        ends=(
            "öğlene kadar",
            "gece yarısına kadar",
            "yarına kadar",
            "günün sonuna kadar",
            "haftanın sonuna kadar",
            "ayın sonuna kadar",
        ),
    ),
    "ar": Moments(
        at="في الساعة {}",
        on="يوم {}",
        on_date="في {}",
        days="الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
        by="بحلول الساعة {}",
        by_day="بحلول يوم {}",
        named=("عند الظهر", "عند منتصف الليل"),
        ends=(
            "بحلول الظهر",
            "بحلول منتصف الليل",
            "بحلول الغد",
            "بحلول نهاية اليوم",
            "بحلول نهاية الأسبوع",
            "بحلول نهاية الشهر",
        ),
    ),
    "ja": Moments(
        at="{}に",
        on="{}に",
        on_date="{}に",
        days="月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日",
        by="{}までに",
        by_day="{}までに",
        named=("正午に", "深夜0時に"),
        ends=("正午までに", "深夜0時までに", "明日までに", "本日中に", "今週中に", "今月中に"),
    ),
    "ko": Moments(
        at="{}에",
        on="{}에",
        on_date="{}에",
        days="월요일 화요일 수요일 목요일 금요일 토요일 일요일",
        by="{}까지",
        by_day="{}까지",
        named=("정오에", "자정에"),
        ends=("정오까지", "자정까지", "내일까지", "오늘 중으로", "이번 주 안에", "이번 달 안에"),
    ),
    "zh": Moments(
        at="在 {}",
        on="在{}",
        on_date="在 {}",
        days="周一 周二 周三 周四 周五 周六 周日",
        by="在 {} 之前",
        by_day="在{}之前",
        named=("在中午", "在午夜"),
        ends=("在中午之前", "在午夜之前", "在明天之前", "在今天结束之前", "在本周结束之前", "在本月结束之前"),
    ),
}
_MONTHS: Mapping[str, tuple[str, str]] = {
    "de": (
        "im {}",
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    ),
    "en": (
        "in {}",
        "January February March April May June July August September October November December",
    ),
    "nl": (
        "in {}",
        "januari februari maart april mei juni juli augustus september oktober november december",
    ),
    "fr": (
        "en {}",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    ),
    "es": (
        "en {}",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    ),
    "pt": (
        "em {}",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    ),
    "it": (
        "a {}",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    ),
    "pl": (
        "{}",
        (
            "w_styczniu w_lutym w_marcu w_kwietniu w_maju w_czerwcu "
            "w_lipcu w_sierpniu we_wrześniu w_październiku w_listopadzie w_grudniu"
        ),
    ),
    "tr": ("{} ayında", "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık"),
    "ar": ("في {}", "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"),
    "ja": ("{}に", "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月"),
    "ko": ("{}에", "1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월"),
    "zh": ("在 {}", "1_月 2_月 3_月 4_月 5_月 6_月 7_月 8_月 9_月 10_月 11_月 12_月"),
}
_MONTH_NAMES = tuple(_MONTHS["en"][1].lower().split())
_UNITS = ("hour", "day", "week", "month", "year")
_COMPARED: Mapping[str, tuple[str, tuple[str, ...]]] = {  # with the one before
    "de": ("gegenüber {}", ("", "dem Vortag", "der Vorwoche", "dem Vormonat", "dem Vorjahr")),
    "ja": ("{}と比べて", ("前の1時間", "前日", "前週", "前月", "前年")),
    "ko": ("{}에 비해", ("이전 1시간", "전날", "지난주", "지난달", "지난해")),
    "zh": ("与{}相比", ("前一小时", "前一天", "上周", "上个月", "上一年")),
}
_SAME: Mapping[str, tuple[str, tuple[str, ...]]] = {  # with the same time of the one before
    "ar": (
        "مقارنةً مع الوقت نفسه من {}",
        ("الساعة السابقة", "اليوم السابق", "الأسبوع السابق", "الشهر السابق", "السنة السابقة"),
    ),
    "ja": ("{}の同時刻と比べて", ("前の1時間", "前日", "前週", "前月", "前年")),
    "ko": ("{} 같은 시간에 비해", ("이전 1시간", "전날", "지난주", "지난달", "지난해")),
    "tr": (
        "{} aynı saatine kıyasla",
        ("önceki saatin", "önceki günün", "önceki haftanın", "önceki ayın", "önceki yılın"),
    ),
    "zh": ("与{}同一时间相比", ("前一小时", "前一天", "上周", "上个月", "上一年")),
}
_NAMED = ("noon", "midnight")
_ENDS = (*_NAMED, "tomorrow", "day", "week", "month")


def moment(locale: str, adjunct: Adjunct, shown: Callable[[str], str] = str) -> str:
    """Return a point in time, a deadline, or the time with which one compares; "" for another adjunct.

    Args:
        locale: of the language, such as ``de-DE``.
        adjunct: with ``Role.WHEN`` or ``Role.DEADLINE``, or another.
        shown: how the language writes a value.

    Raises:
        UnsayableError: it is a deadline, but none of those that have words.
    """
    words, phrase, due = _MOMENTS[locale[:2]], adjunct.phrase, adjunct.role is Role.DEADLINE
    if adjunct.role is Role.COMPARED:
        return _compared(locale[:2], phrase)
    if not due and adjunct.role is not Role.WHEN:
        return ""
    if isinstance(phrase, Amount):
        if phrase.unit in {"date", "timestamp"}:
            at = words.at_zone or words.at
            pattern = (words.by_day if due else words.on_date) if phrase.unit == "date" else words.by if due else at
            return pattern.format(shown(phrase.value))
        if phrase.relation is not Relation.EXACTLY or phrase.unit:
            raise UnsayableError("about a time of day")
        zone = " " in phrase.value
        pattern = (words.by_zone if zone else "") or words.by if due else (words.at_zone if zone else "") or words.at
        return pattern.format(shown(phrase.value))
    head = _named(phrase)
    if head in _DAYS:
        days = words.due or words.days if due else words.days
        day = days.split()[_DAYS.index(head)].replace("_", " ")
        return (words.by_day if due else words.on).format(day)
    if not due and head in _MONTH_NAMES:
        pattern, months = _MONTHS[locale[:2]]
        return pattern.format(months.split()[_MONTH_NAMES.index(head)].replace("_", " "))
    if due and head in _ENDS:
        return words.ends[_ENDS.index(head)]
    if not due and head in _NAMED:
        return words.named[_NAMED.index(head)]
    if due:
        raise UnsayableError("a deadline without words")
    return ""


def _compared(language: str, phrase: object) -> str:
    """Return with which time before this one something is compared; "" where the language says it as any thing."""
    same = isinstance(phrase, NounPhrase) and phrase.head == "hour" and Adjective("same") in phrase.adjectives
    whole = phrase.of if same and isinstance(phrase, NounPhrase) else phrase
    before = isinstance(whole, NounPhrase) and Adjective("previous") in whole.adjectives and whole.head in _UNITS
    pattern, units = (_SAME if same else _COMPARED).get(language, ("", ()))
    if not before or not units or not isinstance(whole, NounPhrase):
        return ""
    told = units[_UNITS.index(str(whole.head))]
    return pattern.format(told) if told else ""


def _named(phrase: object) -> str:
    """Return the day or the time that a phrase is and nothing else; of "the end of the week" what ends."""
    if not isinstance(phrase, NounPhrase):
        return ""
    if phrase.head == "end" and isinstance(phrase.of, NounPhrase):
        return str(phrase.of.head)
    return str(phrase.head) if phrase == NounPhrase(phrase.head, phrase.number) else ""


def as_taking(clause: Clause) -> Clause:
    """Return "the maintenance lasts 4 hours" as what takes them: "has lasted for 4 hours" alone goes on."""
    if clause.predicate != Acting("last") or clause.tense is Tense.PERFECT or clause.progressive:
        return clause
    amounts = [one for one in clause.adjuncts if one.role is Role.DURATION and isinstance(one.phrase, Amount)]
    if len(amounts) != 1 or not isinstance(amounts[0].phrase, Amount):
        return clause
    rest = tuple(one for one in clause.adjuncts if one is not amounts[0])
    return replace(clause, predicate=Acting("take", obj=amounts[0].phrase), adjuncts=rest)
