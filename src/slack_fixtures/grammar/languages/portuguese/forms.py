"""How Portuguese words are inflected: verbs, plurals and feminines."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from slack_fixtures.grammar.languages.romance.tables import words

# infinitive: present 3s 3p, past 3s 3p, imperfect 3s 3p, stem of the future, subjunctive 3s 3p, gerund, participle
_IRREGULAR: Mapping[str, str] = {
    "ser": "é são foi foram era eram ser seja sejam sendo sido",
    "estar": "está estão esteve estiveram estava estavam estar esteja estejam estando estado",
    "haver": "há há houve houve havia havia haver haja haja havendo havido",
    "ter": "tem têm teve tiveram tinha tinham ter tenha tenham tendo tido",
    "poder": "pode podem pôde puderam podia podiam poder possa possam podendo podido",
    "querer": "quer querem quis quiseram queria queriam querer queira queiram querendo querido",
    "saber": "sabe sabem soube souberam sabia sabiam saber saiba saibam sabendo sabido",
    "fazer": "faz fazem fez fizeram fazia faziam far faça façam fazendo feito",
    "ir": "vai vão foi foram ia iam ir vá vão indo ido",
    "dar": "dá dão deu deram dava davam dar dê deem dando dado",
    "ver": "vê veem viu viram via viam ver veja vejam vendo visto",
    "prever": "prevê preveem previu previram previa previam prever preveja prevejam prevendo previsto",
    "dizer": "diz dizem disse disseram dizia diziam dir diga digam dizendo dito",
    "pôr": "põe põem pôs puseram punha punham por ponha ponham pondo posto",
    "vir": "vem vêm veio vieram vinha vinham vir venha venham vindo vindo",
    "sair": "sai saem saiu saíram saía saíam sair saia saiam saindo saído",
    "cair": "cai caem caiu caíram caía caíam cair caia caiam caindo caído",
    "trazer": "traz trazem trouxe trouxeram trazia traziam trar traga tragam trazendo trazido",
    "ler": "lê leem leu leram lia liam ler leia leiam lendo lido",
    "perder": "perde perdem perdeu perderam perdia perdiam perder perca percam perdendo perdido",
    "medir": "mede medem mediu mediram media mediam medir meça meçam medindo medido",
    "pedir": "pede pedem pediu pediram pedia pediam pedir peça peçam pedindo pedido",
    "impedir": "impede impedem impediu impediram impedia impediam impedir impeça impeçam impedindo impedido",
    "subir": "sobe sobem subiu subiram subia subiam subir suba subam subindo subido",
    "consumir": "consome consomem consumiu consumiram consumia consumiam consumir consuma consumam consumindo "
    "consumido",
    "abrir": "abre abrem abriu abriram abria abriam abrir abra abram abrindo aberto",
    "construir": "constrói constroem construiu construíram construía construíam construir construa construam "
    "construindo construído",
    "extrair": "extrai extraem extraiu extraíram extraía extraíam extrair extraia extraiam extraindo extraído",
    "odiar": "odeia odeiam odiou odiaram odiava odiavam odiar odeie odeiem odiando odiado",
}
_PREFIXED = {
    verb: base
    for base, verbs in {
        "ter": "conter manter reter obter deter",
        "fazer": "refazer desfazer",
        "pôr": "expor impor compor dispor propor supor repor",
        "vir": "intervir provir",
        "ver": "rever",
        "construir": "reconstruir destruir",
        "cair": "recair",
        "sair": "sobressair",
    }.items()
    for verb in verbs.split()
}
_PREFIXED_FORMS = {"conter": "contém contêm", "manter": "mantém mantêm", "reter": "retém retêm", "obter": "obtém obtêm",
                   "deter": "detém detêm"}  # fmt: skip


# the stem's last "e" is "i" where it is stressed before "o" or "a" of the subjunctive: sirva, repita
_RAISED = words(
    "servir repetir seguir conseguir perseguir refletir transferir inserir ingerir sugerir preferir interferir aderir "
    "diferir referir divergir convergir competir advertir vestir sentir mentir inferir despir conferir "
    "gerir digerir"
)
_ROUNDED = {"descobrir": "descubr", "cobrir": "cubr", "recobrir": "recubr", "dormir": "durm", "tossir": "tuss"}
_PARTICIPLES = {
    "cobrir": "coberto",
    "descobrir": "descoberto",
    "recobrir": "recoberto",
    "reabrir": "reaberto",
    "escrever": "escrito",
    "reescrever": "reescrito",
    "sobrescrever": "sobrescrito",
    "inscrever": "inscrito",
    "descrever": "descrito",
    "transcrever": "transcrito",
    "contradizer": "contradito",
    "imprimir": "impresso",
    "reimprimir": "reimpresso",
    "eleger": "eleito",
    "limpar": "limpo",
    "entregar": "entregue",
    "reentregar": "reentregue",
    "expulsar": "expulso",
    "aceitar": "aceito",
    "suspender": "suspenso",
    "pagar": "pago",
    "gastar": "gasto",
    "salvar": "salvo",
    "ganhar": "ganho",
}
_TWO_PARTICIPLES = words(
    "eleger aceitar suspender pagar gastar salvar ganhar limpar entregar expulsar imprimir reimprimir"
)  # "ter aceitado"
_PLURALS = {
    "mês": "meses",
    "gás": "gases",
    "cão": "cães",
    "mão": "mãos",
    "órgão": "órgãos",
    "padrão": "padrões",
    "qualquer": "quaisquer",
    "híbrido": "híbridos",
    "status": "status",
    "vírus": "vírus",
    "simples": "simples",
    "réptil": "répteis",
    "fóssil": "fósseis",
    "fácil": "fáceis",
    "difícil": "difíceis",
    "volátil": "voláteis",
    "fusível": "fusíveis",
    "caráter": "caracteres",
}
_LOANS = words(
    "autoscaler backend backplane backup bit bookie breaker broker bucket buffer bug builder cgroup chart "
    "checker checksum chiller circuit cluster commit container daemon deploy deployment dispatcher docker "
    "downlink download downstream driver droplet dump endpoint exporter failover finalizer firewall frontend "
    "goroutine header heartbeat hop host hotfix hub ingester ingress inode job kernel keyspace layer ledger "
    "link listener log login modem mutex node operator parser payload peering ping pipeline playbook plugin "
    "pod podcast pool proxy querier rack reader realm register release reset router ruler runbook runner "
    "scanner scheduler script sentinel server shard sidecar single sink slot snapshot socket span stream "
    "switch tablespace taint thread ticket timeout timer token tombstone topic trace trunk uplink upload "
    "upstream vacuum volt voucher watchdog watcher watt webhook worker wrapper writer"
)
_STRESSED = {"a": "á", "e": "é", "i": "í", "u": "ú"}
_FEMININES = {"bom": "boa", "mau": "má", "órfão": "órfã", "vão": "vã"}


def _softened(stem: str, verb: str) -> str:
    """Return the stem as it is written before the other class of vowel (subjunctive)."""
    if verb.endswith("ar"):
        for end, other in (("c", "qu"), ("g", "gu"), ("ç", "c")):
            if stem.endswith(end):
                return stem.removesuffix(end) + other
        return stem
    if verb.endswith(("ger", "gir")):
        return stem[:-1] + "j"
    if verb.endswith(("guer", "guir")):
        return stem[:-1]
    if verb.endswith(("cer", "cir")):
        return stem[:-1] + "ç"
    return stem


def _subjunctive_stem(stem: str, verb: str) -> str:
    if verb in _ROUNDED:
        return _ROUNDED[verb]
    soft = _softened(stem, verb)
    if verb in _RAISED:
        at = soft.rfind("e")
        return soft[:at] + "i" + soft[at + 1 :]
    return soft


def _line(verb: str) -> str:
    stem, end = verb[:-2], verb[-2:]
    soft = _subjunctive_stem(stem, verb)
    if end == "ar":
        strong = stem[:-1] + "ei" if verb.endswith("ear") else stem
        soft = stem[:-1] + "ei" if verb.endswith("ear") else soft
        return (
            f"{strong}a {strong}am {stem}ou {stem}aram {stem}ava {stem}avam {verb} "
            f"{soft}e {soft}em {stem}ando {stem}ado"
        )
    if end == "er":
        return f"{stem}e {stem}em {stem}eu {stem}eram {stem}ia {stem}iam {verb} {soft}a {soft}am {stem}endo {stem}ido"
    if verb.endswith("uir") and not verb.endswith("guir"):
        return f"{stem}i {stem}em {stem}iu {stem}íram {stem}ía {stem}íam {verb} {soft}a {soft}am {stem}indo {stem}ído"
    if verb.endswith("uzir"):
        return f"{stem} {stem}em {stem}iu {stem}iram {stem}ia {stem}iam {verb} {soft}a {soft}am {stem}indo {stem}ido"
    return f"{stem}e {stem}em {stem}iu {stem}iram {stem}ia {stem}iam {verb} {soft}a {soft}am {stem}indo {stem}ido"


def _first_plural(verb: str, pasts: str, imperfects: str, future: str, subjunctives: str) -> Mapping[str, str]:
    """Return the forms of "we": "revisamos", "fizemos"."""
    own = {"ser": "somos", "ir": "vamos"}
    present = verb[:-1] + "mos"
    if verb.endswith(("pôr", "por")):
        present = verb[:-2] + "omos"
    elif verb.endswith(("air", "uir")) and not verb.endswith(("guir", "quir")):
        present = verb[:-2] + "ímos"
    lasting = re.sub("(av|inh|unh|er|i)am$", lambda end: _STRESSED[end[1][0]] + end[1][1:] + "am", imperfects)
    done = pasts.removesuffix("ram") + "mos"
    return {
        "pres1p": own.get(verb, present),
        "past1p": done,
        "impf1p": lasting.removesuffix("m") + "mos",
        "fut1p": future + "emos",
        "cond1p": future + "íamos",
        "subj1p": {"vão": "vamos", "deem": "demos"}.get(subjunctives, subjunctives.removesuffix("m") + "mos"),
        "fsub1p": _unaccented(pasts.removesuffix("am")) + "mos",
    }


@cache
def conjugation(verb: str) -> Mapping[str, str]:
    """Return the forms of a verb under the keys of ``Romance.conjugate``, and two more.

    ``fsub3s`` and ``fsub3p`` are the future subjunctive, ``active`` is the participle behind "ter".
    """
    line = _IRREGULAR.get(verb)
    if line is None and (base := _PREFIXED.get(verb)):
        prefix = verb[: -len(base)]
        line = " ".join(prefix + form for form in _IRREGULAR[base].split())
        if own := _PREFIXED_FORMS.get(verb):
            line = " ".join([own, *line.split()[2:]])
    forms = (line or _line(verb)).split()
    present, presents, past, pasts, imperfect, imperfects, future, subjunctive, subjunctives, gerund, participle = forms
    later = pasts.removesuffix("am")  # "fizeram": "fizer"; "puderam": "puder"; "há" has no plural
    later = "houver" if verb == "haver" else later
    return {
        **_first_plural(verb, pasts, imperfects, future, subjunctives),
        "inf": verb,
        "pres3s": present,
        "pres3p": presents,
        "past3s": past,
        "past3p": pasts,
        "impf3s": imperfect,
        "impf3p": imperfects,
        "fut3s": future + "á",
        "fut3p": future + ("á" if verb == "haver" else "ão"),
        "cond3s": future + "ia",
        "cond3p": future + ("ia" if verb == "haver" else "iam"),
        "subj3s": subjunctive,
        "subj3p": subjunctives,
        "fsub3s": _unaccented(later),
        "fsub3p": later if verb == "haver" else later + "em",
        "imp": subjunctive,
        "ger": gerund,
        "active": participle if verb in _TWO_PARTICIPLES else _PARTICIPLES.get(verb, participle),
        "pp": _PARTICIPLES.get(verb, participle),
    }


def _unaccented(form: str) -> str:
    """Return "sair" of "saír-": the singular has no accent, the plural ("saírem") has."""
    return form[:-2] + "ir" if form.endswith("ír") else form


def plural(word: str) -> str:
    """Return the plural of a noun or adjective; loan words take a plain "s"."""
    if word in _PLURALS:
        return _PLURALS[word]
    if word in _LOANS:
        return word + ("es" if word.endswith(("ch", "x", "ss")) else "s")
    if word.endswith("ão"):
        return word[:-2] + "ões"
    if word.endswith("m"):
        return word[:-1] + "ns"
    if word.endswith("l"):
        return _plural_of_l(word)
    if word.endswith(("r", "z", "n")):
        return word + "es"
    if word.endswith("ês"):
        return word[:-2] + "eses"
    if word.endswith(("s", "x")):
        return word
    return word + "s"


def _plural_of_l(word: str) -> str:
    """Return "canais", "túneis", "lençóis", "azuis", "barris"."""
    stem, vowel = word[:-2], word[-2]
    accented = any(letter in stem for letter in "áéíóúâêô")
    if vowel == "e":
        return stem + ("eis" if accented else "éis")
    if vowel == "o":
        return stem + "óis"
    if vowel == "i":
        return stem + ("eis" if accented else "is")
    return stem + vowel + "is"


def feminine(word: str) -> str:
    """Return the feminine of an adjective or participle."""
    if word in _FEMININES:
        return _FEMININES[word]
    if word.endswith("o"):
        return word[:-1] + "a"
    if word.endswith("ês"):
        return word[:-2] + "esa"
    if word.endswith("dor"):
        return word + "a"
    return word
