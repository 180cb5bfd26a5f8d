"""A whole tale: acts of scenes of sentences, the end, why people died, and what stays open."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cupola.chronicle.endings import chain_texts, chains, loose_ends, outcome_of
from cupola.chronicle.endings.classifying import outcome_lines
from cupola.chronicle.happenings import Fate
from cupola.chronicle.prose.wording import begun
from cupola.chronicle.tale.acts import acts
from cupola.chronicle.tale.clauses import Clause
from cupola.chronicle.tale.composing import Composer, Sentence
from cupola.chronicle.tale.manner import manner
from cupola.chronicle.tale.naming import Naming
from cupola.chronicle.tale.quiet import Bridges
from cupola.chronicle.tale.scenes import USUAL, Rhythm, Scene, scenes
from cupola.chronicle.tale.sifting import Sifted, sifted
from cupola.chronicle.tale.views import EVEN, View

PARAGRAPH = 7
"""Sentences after which a paragraph ends."""


@dataclass(frozen=True)
class Passage:
    """A scene in words: its heading, "" if it only bridges two scenes, and its sentences."""

    heading: str
    sentences: tuple[Sentence, ...]

    @property
    def lead(self) -> str:
        """Day and hour, as far as the heading has them."""
        return self.heading.partition(" · ")[0]

    @property
    def text(self) -> str:
        """The text as one paragraph."""
        return " ".join(sentence.text for sentence in self.sentences)

    @property
    def paragraphs(self) -> list[str]:
        """The text, a paragraph every few sentences."""
        count = max(1, -(-len(self.sentences) // PARAGRAPH))
        size = -(-len(self.sentences) // count)
        parts: list[list[str]] = [[]]
        for sentence in self.sentences:
            if len(parts[-1]) >= size and not sentence.aside:
                parts.append([])
            parts[-1].append(sentence.text)
        return [" ".join(part) for part in parts]


@dataclass(frozen=True)
class Act:
    """An act: its title and its passages."""

    title: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class Tale:
    """A story as it is told."""

    title: str
    acts: tuple[Act, ...]
    ending: tuple[str, ...]
    deaths: tuple[str, ...]
    loose: tuple[tuple[str, str], ...]

    def sentences(self) -> Iterator[Sentence]:
        """Every sentence of the story itself, in order."""
        for act in self.acts:
            for passage in act.passages:
                yield from passage.sentences


def tale_of(view: View, only: Sequence[Clause] | None = None, rhythm: Rhythm = USUAL) -> Tale:
    """The whole tale of a view, or only these clauses of it, without what lies between."""
    naming = Naming(view.chronicle.cast)
    parts = sifted(view, naming)
    if only is not None:
        parts = Sifted(told=list(only))
    made = _acts(view, naming, parts, rhythm)
    fresh = Naming(view.chronicle.cast)
    return Tale(view.chronicle.cast.title, made, *_after(view, fresh))


def _after(
    view: View, naming: Naming
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[tuple[str, str], ...]]:
    """The end, the reasons of each death and the loose ends, where the telling knows them."""
    chronicle = view.chronicle
    if view.person is not None:
        return own_ending(view, naming), (), ()
    ending = outcome_lines(chronicle, naming, outcome_of(chronicle, naming))
    if not view.knows_all:
        return tuple(ending), (), ()
    deaths = tuple(chain_texts(naming, chains(chronicle)))
    loose = tuple((end.event.day_clock, end.text) for end in loose_ends(chronicle, naming))
    return tuple(ending), deaths, loose


def own_ending(view: View, naming: Naming) -> tuple[str, ...]:
    """What one person knows of the end: what they perceived of it."""
    fates, unknown = dict[str, list[str]](), list[str]()
    for row in view.chronicle.endings:
        saw = any(
            event.verb in ("die", "see")
            and row.person in (event.actor, event.target)
            and (event.verb == "die" or event.looks == f"{row.person}_dead")
            for event in view.events
        )
        own = row.person == view.person or (row.fate == "left" and _holds_gone(view, row))
        if own or (row.fate == "dead" and saw):
            fates.setdefault(row.fate, []).append(row.person)
        else:
            unknown.append(row.person)
    known = [
        str(manner()["end"][fate]["one" if len(people) == 1 else "many"]).replace(
            "{people}", naming.listed(people)
        )
        for fate, people in fates.items()
    ]
    if unknown:
        form = str(manner()["end"]["unknown"])
        names = {"{teller}": naming.listed([view.person or ""]), "{people}": naming.listed(unknown)}
        for gap, name in names.items():
            form = form.replace(gap, name)
        known.append(form)
    return tuple(begun(naming.reworded(line)) for line in known)


def _holds_gone(view: View, row: Fate) -> bool:
    """Whether the one who tells it knows that somebody has left.

    They saw them undock the vehicle, sat in it themselves, or have come to hold it.
    """
    undocks = view.shown.get(-1 if row.cause is None else row.cause)
    if undocks is not None and undocks.actor == row.person:
        return True
    with_them = ("left", view.person, row.cause)
    if any((own.fate, own.person, own.cause) == with_them for own in view.chronicle.endings):
        return True
    held = [move.value for move in view.own_moves if move.fact == f"{row.person}_aboard"]
    return bool(held) and held[-1] < EVEN


def _clauses(part: list[Scene]) -> list[Clause]:
    return [clause for scene in part for clause in scene.clauses]


def _acts(view: View, naming: Naming, parts: Sifted, rhythm: Rhythm) -> tuple[Act, ...]:
    composer, bridges = Composer(view, naming), Bridges(parts, naming, view.person)
    made, last = list[Act](), 0
    for key, fine in acts(scenes(parts.told)):
        part = fine if rhythm == USUAL else scenes(_clauses(fine), rhythm)
        passages: list[Passage] = []
        for scene in part:
            text, shown = bridges.between(last, scene.begins)
            if text:
                bridge = Passage("", (Sentence(text, tuple(shown)),))
                if passages or not made:
                    passages.append(bridge)
                else:
                    made[-1] = replace(made[-1], passages=(*made[-1].passages, bridge))
            sentences = composer.compose(scene)
            if sentences:
                passages.append(Passage(composer.slug(scene), tuple(sentences)))
            last = max(last, scene.ends)
        made.append(Act(str(manner()["heading"][key]), tuple(passages)))
    text, shown = bridges.between(last, view.chronicle.minutes)
    if text and made:
        bridge = Passage("", (Sentence(text, tuple(shown)),))
        made[-1] = Act(made[-1].title, (*made[-1].passages, bridge))
    return tuple(made)
