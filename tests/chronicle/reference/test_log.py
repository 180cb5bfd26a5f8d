import pytest

from cupola.chronicle.reference.log import FIELDS, Reference
from cupola.errors import ChronicleError
from cupola.world.book import Outcome
from cupola.world.catalogue.verbs import Verb
from tests.chronicle.film import Retelling, film, log


@pytest.fixture(scope="module")
def retelling():
    """The log told as if it had happened."""
    return Retelling()


def test_groups_are_written_out_person_by_person(retelling):
    """All six celebrate; the three who outlive the others mourn."""
    labels = {row.label for row in retelling.wanted}

    assert {f"E008 {person}" for person in film().names.entities} & labels == {
        f"E008 {row['id']}" for row in film().person
    }


def test_the_dead_do_not_mourn():
    """Whoever is dead in the log and in the chronicle is not waited for."""
    retelling = Retelling()
    chronicle = retelling.chronicle()
    mourners = {row.label for row in log().events(chronicle)[0] if row.id == "E085"}

    assert mourners == {"E085 kira", "E085 christian", "E085 alexey"}


def test_what_is_said_of_several_is_a_row_for_each(retelling):
    """Christian accuses three people, and each accusation is waited for."""
    labels = {row.label for row in retelling.wanted if row.id == "E035"}

    assert labels == {
        f"E035 christian {person}_will_strike" for person in ("nicholai", "alexey", "nika")
    }


def test_of_several_causes_the_first_is_enough(retelling):
    """Whoever strikes first is seen first."""
    (seen,) = [row for row in retelling.wanted if row.id == "E023"]

    assert seen.causes == ("E021", "E022")


def test_variants_count_in_their_reading_only(retelling):
    """What one source says against another is left out, with the reading that would have it."""
    left_out = {row.id: row.why for row in log().events(retelling.chronicle())[1]}

    assert "E001" in left_out
    for row in log().rows["event"]:
        if row["basis"] == "v" and row["id"] in left_out:
            assert "reading" in left_out[row["id"]]


def test_every_reading_is_one_of_the_film():
    """An event that hangs on a reading that does not exist would never be compared."""
    known = {reading.name: set(reading.ways) for reading in film().readings}
    for number, entry in log().mapping["event"].items():
        for name, ways in entry.get("reading", {}).items():
            assert set(ways) <= known.get(name, set()), number


def test_whoever_does_a_thing_is_not_among_those_who_must_perceive_it(retelling):
    """The lists are about others."""
    for row in retelling.wanted:
        assert not (row.fields["actor"] or frozenset()) & row.must, row.label
        assert not row.must & row.must_not, row.label


def test_the_mapping_uses_words_of_the_scenario(retelling):
    """A misspelt name would never be found in any chronicle."""
    names = film().names
    entities = set(names.entities) | {None}
    known = {
        "verb": {verb.name.lower() for verb in Verb},
        "content": {*names.words, "take_station", "remove_others"},
        "outcome": {outcome.name.lower() for outcome in Outcome},
    }
    for row in retelling.wanted:
        for field in FIELDS:
            found = row.fields[field] or frozenset()
            assert found <= known.get(field, entities), (row.label, field)


def test_every_special_entry_belongs_to_an_event():
    """An entry for an event that is not in the log is a mistake."""
    assert set(log().mapping["event"]) <= {row["id"] for row in log().rows["event"]}


def test_every_direction_belongs_to_a_row():
    """An entry for a row that is not in the log is a mistake."""
    beliefs = {f"{row['t']} {row['person']} {row['prop']}" for row in log().rows["belief"]}
    bonds = {f"bond {r['t']} {r['a']} {r['b']} {r['kind']}" for r in log().rows["bond"]}

    assert set(log().mapping["way"]) <= beliefs | bonds


def test_a_log_that_is_not_there_is_an_error(tmp_path):
    """The error names the folder."""
    with pytest.raises(ChronicleError, match="cannot be read"):
        Reference.load(tmp_path)
