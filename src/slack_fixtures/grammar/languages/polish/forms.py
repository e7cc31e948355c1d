"""Polish inflection: the forms of nouns, adjectives and verbs from a lemma and what a rule cannot know.

Cases are ``nom gen dat acc ins loc``; genders ``m`` (inanimate), ``ma`` (animate), ``mp`` (virile), ``f`` and ``n``.

Source:
    The paradigms are those of school grammar (Bąk, Gramatyka języka polskiego, 1977).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

CASES = ("nom", "gen", "dat", "acc", "ins", "loc")
GENDERS = ("m", "ma", "mp", "f", "n")

_VOWELS = "aąeęioóuy"
_GIVES = re.compile("(?:do|na|od|po|pod|prze|roz|sprze|u|wy|za)?da")  # compounds of "dać"
_SOFT = ("c", "cz", "sz", "ż", "rz", "dz", "l", "j")  # consonants after which the soft endings stand
_SOFTENED = (  # before -e of the locative: longest first
    ("sł", "śl"),
    ("zł", "źl"),
    ("zn", "źni"),
    ("sn", "śni"),
    ("st", "ści"),
    ("zd", "ździ"),
    ("ch", "sz"),
    ("k", "c"),
    ("g", "dz"),
    ("r", "rz"),
    ("ł", "l"),
    ("t", "ci"),
    ("d", "dzi"),
)
_ENDING_OF_PLURAL = {"dat": "om", "ins": "ami", "loc": "ach"}

Forms = Mapping[tuple[str, bool], str]


def _soft(stem: str) -> bool:
    return stem.endswith("i") or (stem.endswith(_SOFT) and not stem.endswith("ch"))


def _y(stem: str) -> str:
    """Return the stem with -y, which is -i after k, g, l, j and after a soft consonant (whose i is written once)."""
    if stem.endswith("i"):
        return stem
    return stem + ("i" if stem.endswith(("k", "g", "l", "j")) else "y")


def _em(stem: str) -> str:
    return stem + ("iem" if stem.endswith(("k", "g")) else "em")


def _softened(stem: str) -> str:
    for hard, soft in _SOFTENED:
        if stem.endswith(hard):
            return stem.removesuffix(hard) + soft + "e"
    return stem + "ie"


def _bare(stem: str) -> str:
    """Return a stem without ending, with the vowel that breaks its last consonants: "próbk" to "próbek"."""
    if stem.endswith("i"):
        stem = stem[:-1]
        hard = {"n": "ń", "c": "ć", "s": "ś", "z": "ź"}
        if stem.endswith("dz"):
            return stem[:-1] + "ź"
        return stem[:-1] + hard.get(stem[-1], stem[-1])
    if stem.endswith("k") and len(stem) > 1 and stem[-2] not in _VOWELS:
        before = stem[:-1]
        return before[:-1] + "niek" if before.endswith("ń") else before + "ek"
    return stem


def _masculine(lemma: str, genitive: str, gender: str) -> dict[tuple[str, bool], str]:
    stem = genitive[:-1]
    soft = _soft(stem)
    back = stem.endswith(("k", "g", "ch"))
    plural = (stem + "e") if soft else _y(stem)
    plural_genitive = stem + "ów" if not soft or stem.endswith(("c", "j")) else _y(stem)
    animate = gender in {"ma", "mp"}
    return {
        ("nom", False): lemma,
        ("gen", False): genitive,
        ("dat", False): stem + "owi",
        ("acc", False): genitive if animate else lemma,
        ("ins", False): _em(stem),
        ("loc", False): stem + "u" if soft or back else _softened(stem),
        ("nom", True): plural,
        ("gen", True): plural_genitive,
        **{(case, True): stem + ending for case, ending in _ENDING_OF_PLURAL.items()},
        ("acc", True): plural_genitive if gender == "mp" else plural,
    }


def _in_a(lemma: str, genitive: str) -> dict[tuple[str, bool], str]:
    stem = lemma[:-1]
    soft = _soft(stem)
    if not genitive:
        genitive = stem + "i" if stem.endswith("i") else _y(stem)
    return {
        ("nom", False): lemma,
        ("gen", False): genitive,
        ("dat", False): genitive if soft else _softened(stem),
        ("acc", False): stem + "ę",
        ("ins", False): stem + "ą",
        ("loc", False): genitive if soft else _softened(stem),
        ("nom", True): stem + "e" if soft else _y(stem),
        ("gen", True): genitive if soft and stem.endswith(("i", "j", "l")) else _bare(stem),
        **{(case, True): stem + ending for case, ending in _ENDING_OF_PLURAL.items()},
        ("acc", True): stem + "e" if soft else _y(stem),
    }


def _feminine(lemma: str, genitive: str) -> dict[tuple[str, bool], str]:
    """Return the forms of a feminine noun that ends in a consonant: "wartość", "sieć", "przestrzeń"."""
    stem = lemma
    for hard, soft in (("ć", "ci"), ("ś", "si"), ("ź", "zi"), ("ń", "ni")):
        if lemma.endswith(hard):
            stem = lemma.removesuffix(hard) + soft
    genitive = genitive or _y(stem)
    if genitive[:-1] != stem and not lemma.endswith(("ć", "ś", "ź", "ń")):
        stem = genitive[:-1]
    plural = genitive if lemma.endswith(("ć", "dź", "cz")) else stem + "e"
    return {
        ("nom", False): lemma,
        ("gen", False): genitive,
        ("dat", False): genitive,
        ("acc", False): lemma,
        ("ins", False): stem + "ą",
        ("loc", False): genitive,
        ("nom", True): plural,
        ("gen", True): genitive,
        **{(case, True): stem + ending for case, ending in _ENDING_OF_PLURAL.items()},
        ("acc", True): plural,
    }


def _neuter(lemma: str) -> dict[tuple[str, bool], str]:
    stem = lemma[:-1]
    if lemma.endswith("um"):
        stem = lemma[:-2]
        singular = {(case, False): lemma for case in CASES}
        genitive = stem + "ów"
    else:
        hard = lemma.endswith("o") and not _soft(stem)
        back = stem.endswith(("k", "g", "ch"))
        singular = {
            ("nom", False): lemma,
            ("gen", False): stem + "a",
            ("dat", False): stem + "u",
            ("acc", False): lemma,
            ("ins", False): _em(stem),
            ("loc", False): _softened(stem) if hard and not back else stem + "u",
        }
        genitive = _bare(stem)
    return {
        **singular,
        ("nom", True): stem + "a",
        ("gen", True): genitive,
        **{(case, True): stem + ending for case, ending in _ENDING_OF_PLURAL.items()},
        ("acc", True): stem + "a",
    }


def gender_of(lemma: str) -> str:
    """Return the gender that a noun's ending suggests."""
    if lemma.endswith(("a", "ć", "dź", "strzeń")):
        return "f"
    if lemma.endswith(("o", "e", "um", "ę")):
        return "n"
    return "m"


def noun_forms(lemma: str, gender: str, genitive: str = "", given: Mapping[str, str] | None = None) -> Forms:
    """Return a noun's forms by case and whether plural.

    Args:
        lemma: the nominative singular.
        gender: one of ``GENDERS``; ``indecl`` in ``given`` makes a noun without inflection.
        genitive: of the singular, where the rule (-u, -y, -a) does not give it.
        given: forms that break the rule: ``pl`` and ``gpl`` (nominative and genitive plural), ``loc``, ``dat``.
    """
    given = given or {}
    if "indecl" in given:
        return {(case, many): lemma for case in CASES for many in (False, True)}
    if gender == "n":
        forms = _neuter(lemma)
    elif lemma.endswith("a"):
        forms = _in_a(lemma, genitive)
    elif gender == "f":
        forms = _feminine(lemma, genitive)
    elif genitive.endswith("y") or (genitive.endswith("i") and lemma.endswith("a")):
        forms = _in_a(lemma, genitive)
    else:
        stem = {"ń": "ni", "ć": "ci", "ś": "si", "ź": "zi"}.get(lemma[-1])
        ending = "a" if lemma.endswith("nik") and not lemma.endswith(("wynik", "zanik")) else "u"
        forms = _masculine(lemma, genitive or (lemma[:-1] + stem if stem else lemma) + ending, gender)
    if lemma.endswith("a") and gender in {"m", "mp", "ma"}:  # "dostawca" is declined like a feminine in the singular
        stem = lemma[:-1]
        forms |= {("nom", True): _y(stem), ("gen", True): stem + "ów"}
        forms["acc", True] = forms["gen", True] if gender == "mp" else forms["nom", True]
    for key, places in (
        ("pl", ("nom", True)),
        ("gpl", ("gen", True)),
        ("loc", ("loc", False)),
        ("dat", ("dat", False)),
    ):
        if key in given:
            forms[places] = given[key]
    forms["acc", True] = forms["gen", True] if gender == "mp" else forms["nom", True]
    return MappingProxyType(forms)


def plural_forms(lemma: str, genitive: str) -> Forms:
    """Return the forms of a noun that has only a plural: "wydatki", "wydatków"."""
    stem = lemma[:-1]
    if lemma.endswith("i") and not stem.endswith(("k", "g")):
        stem = lemma
    forms = {"nom": lemma, "gen": genitive, "acc": lemma}
    forms |= {case: stem + ending for case, ending in _ENDING_OF_PLURAL.items()}
    return MappingProxyType({(case, many): forms[case] for case in CASES for many in (False, True)})


_THIS = {
    "m": ("ten", "tego", "temu", "ten", "tym", "tym"),
    "f": ("ta", "tej", "tej", "tę", "tą", "tej"),
    "n": ("to", "tego", "temu", "to", "tym", "tym"),
    "pl": ("te", "tych", "tym", "te", "tymi", "tych"),
}
_VIRILE = (
    ("ony", "eni"),
    ("szy", "si"),
    ("sty", "ści"),
    ("ny", "ni"),
    ("ty", "ci"),
    ("dy", "dzi"),
    ("ry", "rzy"),
    ("ły", "li"),
    ("ki", "cy"),
    ("gi", "dzy"),
    ("chy", "si"),
    ("wy", "wi"),
    ("py", "pi"),
    ("my", "mi"),
    ("sy", "si"),
)


def _virile(lemma: str) -> str:
    for ending, virile in _VIRILE:
        if lemma.endswith(ending):
            return lemma.removesuffix(ending) + virile
    return lemma


@cache
def adjective_form(lemma: str, gender: str, case: str, *, plural: bool) -> str:
    """Return one form of an adjective, participle or pronoun that is declined like one."""
    if lemma == "ten":
        kind = "pl" if plural else "m" if gender in {"ma", "mp"} else gender
        form = _THIS[kind][CASES.index(case)]
        if case == "acc" and (gender == "mp" or (gender == "ma" and not plural)):
            return "tych" if plural else "tego"
        return "ci" if plural and gender == "mp" and case == "nom" else form
    if lemma in {"żaden", "jeden", "sam"}:
        if case in {"nom", "acc"} and not plural and (gender == "m" or (case == "nom" and gender in {"ma", "mp"})):
            return lemma
        if lemma == "jeden" and gender == "n" and case in {"nom", "acc"} and not plural:
            return "jedno"
        lemma = {"żaden": "żadny", "jeden": "jedny", "sam": "samy"}[lemma]
    stem = lemma[:-1]
    thin = lemma.endswith("i")  # "ostatni", "wysoki"
    velar = stem.endswith(("k", "g"))
    glide = "i" if thin else ""
    wide = "" if velar else glide  # before a, ą
    if plural:
        return _plural_adjective(lemma, stem, glide, gender, case)
    if gender == "f":
        ending = {"nom": wide + "a", "acc": wide + "ą", "ins": wide + "ą"}.get(case, glide + "ej")
        return stem + ending
    if case == "nom":
        return stem + glide + "e" if gender == "n" else lemma
    if case == "acc":
        if gender == "m":
            return lemma
        return stem + glide + ("e" if gender == "n" else "ego")
    return stem + {"gen": glide + "ego", "dat": glide + "emu"}.get(case, ("i" if thin else "y") + "m")


def _plural_adjective(lemma: str, stem: str, glide: str, gender: str, case: str) -> str:
    vowel = lemma[-1]
    if case in {"nom", "acc"} and gender != "mp":
        return stem + glide + "e"
    if case == "nom":
        return _virile(lemma)
    return stem + vowel + {"gen": "ch", "acc": "ch", "loc": "ch", "dat": "m", "ins": "mi"}[case]


# --- verbs ----------------------------------------------------------------------------------------------------------


def third_singular(infinitive: str) -> str:
    """Return the third person singular that the infinitive suggests: "sprawdza", "kończy", "wykonuje"."""
    for ending, form in (
        ("pisać", "pisze"),
        ("bywać", "bywa"),
        ("pływać", "pływa"),
        ("krywać", "krywa"),
        ("szywać", "szywa"),
        ("używać", "używa"),
        ("ować", "uje"),
        ("ywać", "uje"),
        ("iwać", "uje"),
        ("nąć", "nie"),
        ("ać", "a"),
        ("ić", "i"),
        ("yć", "y"),
        ("eć", "i"),
    ):
        if infinitive.endswith(ending):
            return infinitive.removesuffix(ending) + form
    raise ValueError(f"{infinitive}: give the third person")


def third_plural(singular: str) -> str:
    """Return the third person plural of a third person singular."""
    if _GIVES.fullmatch(singular):
        return singular + "dzą"
    if singular.endswith("a"):
        return singular + "ją"
    if singular.endswith("y"):
        return singular[:-1] + "ą"
    if singular.endswith("je"):
        return singular[:-1] + "ą"
    if singular.endswith("nie"):
        return singular[:-2] + "ą"
    for ending, form in (
        ("ści", "szczą"),
        ("ci", "cą"),
        ("dzi", "dzą"),
        ("si", "szą"),
        ("zi", "żą"),
        ("li", "lą"),
        ("oi", "oją"),
        ("i", "ią"),
        ("e", "ą"),
    ):
        if singular.endswith(ending):
            return singular.removesuffix(ending) + form
    raise ValueError(f"{singular}: give the third person plural")


def past_forms(infinitive: str) -> tuple[str, str, str]:
    """Return the past tense: masculine and feminine singular, virile plural."""
    stem = infinitive[:-1]
    if infinitive.endswith("ąć"):
        base = infinitive[:-2]
        return base + "ął", base + "ęła", base + "ęli"
    if infinitive.endswith("eć"):
        base = infinitive[:-2]
        return base + "ał", base + "ała", base + "eli"
    if not infinitive.endswith("ć"):
        raise ValueError(f"{infinitive}: give the past tense")
    return stem + "ł", stem + "ła", stem + "li"


def passive_participle(infinitive: str) -> str:
    """Return the passive participle: "sprawdzony", "zablokowany", "usunięty"."""
    if infinitive.endswith("ać"):
        return infinitive[:-1] + "ny"
    if infinitive in {"użyć", "zużyć", "nadużyć"}:
        return infinitive[:-1] + "ty"
    if infinitive.endswith("ąć"):
        return infinitive[:-2] + "ęty" if not infinitive.endswith("nąć") else infinitive[:-3] + "nięty"
    if infinitive.endswith("eć"):
        return infinitive[:-2] + "any"
    for ending, form in (
        ("ścić", "szczony"),
        ("cić", "cony"),
        ("dzić", "dzony"),
        ("sić", "szony"),
        ("zić", "żony"),
        ("lić", "lony"),
        ("oić", "ojony"),
        ("ić", "iony"),
        ("yć", "ony"),
    ):
        if infinitive.endswith(ending):
            return infinitive.removesuffix(ending) + form
    raise ValueError(f"{infinitive}: give the passive participle")


_IMPERATIVES = (  # whose vowel changes, or whose consonants need one
    ("worzy", "wórz"),
    ("roży", "róż"),
    ("łoży", "łóż"),
    ("nowi", "nów"),
    ("zwoli", "zwól"),
    ("mie", "mij"),
    ("rwie", "rwij"),
    ("pie", "p"),
    ("dzie", "dź"),
    ("sie", "ś"),
)


def imperative(singular: str, plural: str) -> str:
    """Return the imperative from the third persons: "sprawdź", "wykonaj", "usuń"."""
    if singular.endswith("a"):
        return singular + "j"
    for ending, form in _IMPERATIVES:
        if singular.endswith(ending):
            return singular.removesuffix(ending) + form
    if singular.endswith("je"):
        return singular[:-1]
    if singular.endswith("nie"):
        return singular[:-3] + ("ń" if singular[-4] in _VOWELS else "nij")
    if singular.endswith("y"):
        return singular[:-1] + ("yj" if singular[-2] == "rz" else "")
    for ending, form in (
        ("ści", "ść"),
        ("dzi", "dź"),
        ("ci", "ć"),
        ("si", "ś"),
        ("zi", "ź"),
        ("ni", "nij" if len(singular) > 3 and singular[-3] not in _VOWELS else "ń"),  # noqa: PLR2004  "rozpocz-nij"
        ("oi", "ój"),
        ("i", ""),
    ):
        if singular.endswith(ending):
            return singular.removesuffix(ending) + form
    if plural.endswith("ą"):
        return plural[:-1] + "ij" if plural[-2] == "n" else singular[:-1]
    raise ValueError(f"{singular}: give the imperative")


def verbal_noun(participle: str) -> str:
    """Return the verbal noun of a passive participle: "sprawdzenie", "użycie"."""
    if participle.endswith("ony"):
        return participle[:-3] + "enie"
    if participle.endswith("ny"):
        return participle[:-2] + "nie"
    return participle[:-2] + "cie"


def impersonal(participle: str) -> str:
    """Return the impersonal past of a passive participle: "wykryto", "usunięto"."""
    return participle[:-1] + "o"
