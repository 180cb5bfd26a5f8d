"""Names: the scenario's word for every entity, intention and thing that can be said."""

from dataclasses import dataclass, field

from cupola.world.catalogue.entities import (
    EARTH,
    EVERYBODY,
    NOBODY,
    OTHER_SIDES,
    OWN_SIDE,
    PERSONS,
    STATION,
    UNKNOWN,
)
from cupola.world.catalogue.facts import (
    ABOUT_WORDS,
    FACT_WORDS,
    NO_WORDS,
    UNHEARD,
    Phrase,
    about,
    denial,
    harm,
    sabotage,
)

GROUPS = {
    "all": EVERYBODY,
    "station": STATION,
    "earth": EARTH,
    "own_side": OWN_SIDE,
    "other_side": OTHER_SIDES,
    "nobody": NOBODY,
    "unknown": UNKNOWN,
}


@dataclass
class Names:
    """Entity numbers and words by name, both ways.

    names: entity number to its name, as the scenario has it.
    aliases: other names for an entity or for words, to the name used here.
    """

    names: dict[int, str]
    aliases: dict[str, str] = field(default_factory=dict)
    entities: dict[str, int] = field(init=False)
    words: dict[str, int] = field(init=False)
    word_names: dict[int, str] = field(init=False)

    def __post_init__(self) -> None:
        """Index the names and build every word that people of these names can say."""
        self.entities = {name: number for number, name in self.names.items()} | GROUPS
        self.words = self._all_words()
        self.word_names = {number: name for name, number in self.words.items()}
        self.aliases = {other.lower(): name for other, name in self.aliases.items()}

    def _all_words(self) -> dict[str, int]:
        words = {phrase.name.lower(): int(phrase) for phrase in Phrase}
        for fact, (so, not_so) in FACT_WORDS.items():
            words[so], words[not_so] = int(fact), denial(fact)
        people = [(number, self.names[number]) for number in range(PERSONS) if number in self.names]
        for kind, (so, not_so) in ABOUT_WORDS.items():
            for number, name in people:
                words[f"{name}_{so}"] = about(kind, number)
                words[f"{name}_{not_so}"] = denial(about(kind, number))
        for culprit, name in people:
            for victim, other in people:
                words[f"{name}_harmed_{other}"] = harm(culprit, victim)
            del words[f"{name}_harmed_{name}"]
            words[f"{name}_sabotaged"] = sabotage(culprit)
        return words

    def of(self, entity: int) -> str:
        """The name of an entity."""
        if entity in self.names:
            return self.names[entity]
        return next((name for name, number in GROUPS.items() if number == entity), f"#{entity}")

    def of_words(self, words: int) -> str:
        """The word for something said."""
        if words == NO_WORDS:
            return "-"
        return "something" if words == UNHEARD else self.word_names.get(words, f"#{words}")

    def proper(self, text: str) -> str:
        """The name used here for a name as somebody typed it."""
        lowered = text.lower()
        return self.aliases.get(lowered, lowered)
