"""What each engine calls a language, from our BCP 47 tags."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from slack_fixtures.localization.model import script_of

_TRADITIONAL: Final = "Hant"

# https://developers.deepl.com/docs/getting-started/supported-languages
_DEEPL_LIST = "AR BG CS DA DE EL EN ES ET FI FR HE HU ID IT JA KO LT LV NB NL PL PT RO RU SK SL SV TH TR UK VI ZH"
_DEEPL_SOURCES: Final = frozenset(_DEEPL_LIST.split())

# The table of languages of M2M-100 (fairseq, examples/m2m_100), as ISO 639 codes; it has "no" for Norwegian.
_M2M100_LIST = (
    "af am ar ast az ba be bg bn br bs ca ceb cs cy da de el en es et fa ff fi fr fy ga gd gl gu ha he hi hr ht hu hy "
    "id ig ilo is it ja jv ka kk km kn ko lb lg ln lo lt lv mg mk ml mn mr ms my ne nl no ns oc or pa pl ps pt ro ru "
    "sd si sk sl so sq sr ss su sv sw ta th tl tn tr uk ur uz vi wo xh yi yo zh zu"
)
M2M100: Final = frozenset(_M2M100_LIST.split())

# FLORES-200 codes of the languages in which alerts are read; zh is told by its script.
NLLB: Final[Mapping[str, str]] = {
    "ar": "arb_Arab", "bg": "bul_Cyrl", "bn": "ben_Beng", "ca": "cat_Latn", "cs": "ces_Latn", "da": "dan_Latn",
    "de": "deu_Latn", "el": "ell_Grek", "en": "eng_Latn", "es": "spa_Latn", "et": "est_Latn", "fa": "pes_Arab",
    "fi": "fin_Latn", "fr": "fra_Latn", "he": "heb_Hebr", "hi": "hin_Deva", "hr": "hrv_Latn", "hu": "hun_Latn",
    "id": "ind_Latn", "it": "ita_Latn", "ja": "jpn_Jpan", "ko": "kor_Hang", "lt": "lit_Latn", "lv": "lvs_Latn",
    "ms": "zsm_Latn", "nb": "nob_Latn", "nl": "nld_Latn", "nn": "nno_Latn", "pl": "pol_Latn", "pt": "por_Latn",
    "ro": "ron_Latn", "ru": "rus_Cyrl", "sk": "slk_Latn", "sl": "slv_Latn", "sr": "srp_Cyrl", "sv": "swe_Latn",
    "ta": "tam_Taml", "te": "tel_Telu", "th": "tha_Thai", "tr": "tur_Latn", "uk": "ukr_Cyrl", "ur": "urd_Arab",
    "vi": "vie_Latn", "zh": "zho_Hans",
}  # fmt: skip

# mBART-50's codes.
MBART50: Final[Mapping[str, str]] = {
    "ar": "ar_AR", "cs": "cs_CZ", "de": "de_DE", "en": "en_XX", "es": "es_XX", "et": "et_EE", "fi": "fi_FI",
    "fr": "fr_XX", "gu": "gu_IN", "hi": "hi_IN", "it": "it_IT", "ja": "ja_XX", "kk": "kk_KZ", "ko": "ko_KR",
    "lt": "lt_LT", "lv": "lv_LV", "my": "my_MM", "ne": "ne_NP", "nl": "nl_XX", "ro": "ro_RO", "ru": "ru_RU",
    "si": "si_LK", "tr": "tr_TR", "vi": "vi_VN", "zh": "zh_CN", "af": "af_ZA", "az": "az_AZ", "bn": "bn_IN",
    "fa": "fa_IR", "he": "he_IL", "hr": "hr_HR", "id": "id_ID", "ka": "ka_GE", "km": "km_KH", "mk": "mk_MK",
    "ml": "ml_IN", "mn": "mn_MN", "mr": "mr_IN", "pl": "pl_PL", "ps": "ps_AF", "pt": "pt_XX", "sv": "sv_SE",
    "sw": "sw_KE", "ta": "ta_IN", "te": "te_IN", "th": "th_TH", "tl": "tl_XX", "uk": "uk_UA", "ur": "ur_PK",
    "xh": "xh_ZA", "gl": "gl_ES", "sl": "sl_SI",
}  # fmt: skip

_PAIR = re.compile(r"opus-mt-(?:tc-(?:big|base)-)?([a-z]{2,3})-([a-z]{2,3})(?![a-zA-Z])")


def language_of(tag: str) -> str:
    """Return the language subtag of a canonical tag: ``de-AT`` is ``de``."""
    return tag.partition("-")[0]


def deepl_source(tag: str) -> str | None:
    """Return DeepL's code of a source language, which has no regions."""
    code = language_of(tag).upper()
    return code if code in _DEEPL_SOURCES else None


def deepl_target(tag: str) -> str | None:
    """Return DeepL's code of a target language, with the region where DeepL tells regions apart."""
    code = deepl_source(tag)
    region = tag.rpartition("-")[2]
    if code == "EN":
        return "EN-US" if region in {"en", "US"} else "EN-GB"
    if code == "PT":
        return "PT-BR" if region in {"pt", "BR"} else "PT-PT"
    if code == "ZH":
        return "ZH-HANT" if script_of(tag) == _TRADITIONAL else "ZH-HANS"
    return code


def libretranslate_codes(tag: str) -> tuple[str, ...]:
    """Return what LibreTranslate may call a locale, the closest first: releases differ for Chinese and Brazil."""
    language = language_of(tag)
    if language == "zh":
        return ("zh-Hant", "zt") if script_of(tag) == _TRADITIONAL else ("zh-Hans", "zh")
    return ("pt-BR", "pb", "pt") if tag == "pt-BR" else (language,)


class Family(StrEnum):
    """How a neural translation model is told its languages."""

    OPUS_MT = "opus-mt"
    M2M100 = "m2m100"
    NLLB = "nllb"
    MBART50 = "mbart50"


@dataclass(frozen=True, slots=True)
class ModelKind:
    """A model's family and, for one that knows a single pair, its languages as ISO 639 codes."""

    family: Family
    pair: tuple[str, str] | None = None

    def code(self, tag: str) -> str | None:
        """Return what the model calls a locale's language; ``None`` where it does not know it."""
        language = language_of(tag)
        if self.family is Family.M2M100:
            spelt = "no" if language == "nb" else language
            return spelt if spelt in M2M100 and not _is_traditional_chinese(tag) else None
        if self.family is Family.NLLB:
            return "zho_Hant" if _is_traditional_chinese(tag) else NLLB.get(language)
        if self.family is Family.MBART50:
            return None if _is_traditional_chinese(tag) else MBART50.get(language)
        return language

    def supports(self, source: str, target: str) -> bool:
        """Return whether the model translates between two locales; a pair's region is not looked at."""
        if self.pair is not None:
            return self.pair == (language_of(source), language_of(target)) and not _is_traditional_chinese(target)
        return language_of(source) != language_of(target) and None not in (self.code(source), self.code(target))


def kind_of_model(name: str) -> ModelKind | None:
    """Return what a model's name says, such as ``Helsinki-NLP/opus-mt-en-de`` or ``facebook/m2m100_418M``."""
    lowered = name.lower()
    if pair := _PAIR.search(lowered):
        return ModelKind(Family.OPUS_MT, (pair[1], pair[2]))
    for mark, family in (("nllb", Family.NLLB), ("m2m100", Family.M2M100), ("mbart-large-50", Family.MBART50)):
        if mark in lowered:
            return ModelKind(family)
    return None


def _is_traditional_chinese(tag: str) -> bool:
    return language_of(tag) == "zh" and script_of(tag) == _TRADITIONAL
