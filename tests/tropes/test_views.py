"""The tables made for questions."""

import pytest

pytest.importorskip("duckdb")

from cupola.chronicle.tropes.heads import trope_of
from cupola.chronicle.tropes.written.document import find_in_written, written_of

PEOPLE = "people\n anna west\n boris east\n carl east\n"


def rows(text, table, columns, where="TRUE", needs="telling"):
    """What stands in some columns of a table made for questions, of one story."""
    head = f"-- title: T\n-- story: .\n-- roles: {columns}\n-- not: .\n-- status: own\n"
    head += f"-- needs: {needs}\n"
    query = f"SELECT run, 0 AS minute, NULL AS event, {columns} FROM {table} WHERE {where}"
    story = written_of(PEOPLE + text, "story.md")
    found = find_in_written(story, [trope_of(head + query, "t", "t.sql", own=False)])
    return [tuple(match.roles.values()) for match in found]


def test_a_blow_hurts_or_misses_and_may_be_fatal():
    """A strike that missed is an attack as well; who strikes nobody attacks nobody."""
    text = "events\n 1 anna strike boris outcome unhurt\n 2 anna strike boris outcome mortal\n"
    found = rows(text + " 3 anna strike\n", "attack", "actor, hurt, fatal")

    assert set(found) == {("anna", False, False), ("anna", True, True)}


def test_who_answers_violence_is_provoked():
    """The first blow is unprovoked, the answer is not, nor one at a friend of the attacker."""
    text = "events\n 1 boris seize anna outcome held\n 2 anna strike carl outcome wounded\n"
    found = rows(text + " 3 carl strike anna outcome wounded\n", "unprovoked", "actor, target")

    assert found == []
    assert rows("events\n 1 anna strike carl\n", "unprovoked", "actor, target") == [
        ("anna", "carl")
    ]


def test_a_death_has_a_killer_if_a_blow_is_its_cause():
    """Who dies of nobody's blow has no killer."""
    text = (
        "events\n blow: 1 anna strike boris outcome dead\n 2 boris die because blow\n 3 carl die\n"
    )

    assert rows(text, "death", "person, killer", "killer IS NOT NULL") == [("boris", "anna")]
    assert rows(text, "living", "person") == [("anna",)]
    assert rows(text, "toll", "people, dead") == [(3, 2)]


def test_a_lie_is_what_the_speaker_holds_not_to_be_so():
    """An error is no lie, whatever is the truth; a threat that is not meant is no lie either."""
    text = "events\n 1 anna tell boris says no_cure held 0.1 true\n"
    text += " 2 boris tell anna says no_cure held 0.9 false\n"
    text += " 3 carl threaten all says destroy_station held 0\n"

    assert rows(text, "lie", "speaker") == [("anna",)]
    assert rows(text, "unmeant", "speaker") == [("carl",)]


def test_a_value_lasts_until_the_next():
    """The last one lasts for ever."""
    text = "bonds\n 0 anna trust boris 0.6\n 9 anna trust boris 0.2\n"

    assert rows(text, "bond_span", "value, since, until", "until < 1000") == [
        (pytest.approx(0.6), 0, 9)
    ]
    assert rows(text, "bond_span", "since", "until > 1000") == [(9,)]


def test_of_two_changes_at_once_the_later_line_counts():
    """One event may move the same bond, or the same belief, twice."""
    text = "bonds\n 5 anna trust boris 0.6\n 5 anna trust boris 0.2\n 5 anna trust boris 0.9\n"
    text += "beliefs\n 5 anna hidden_room 0.9\n 5 anna hidden_room 0.3\n"

    assert rows(text, "bond_span", "value", "until > 1000") == [(pytest.approx(0.9),)]
    assert rows(text, "belief_span", "value", "until > 1000") == [(pytest.approx(0.3),)]


def test_one_comes_to_hold_a_fact_by_crossing_one_half():
    """Who grows surer of what they held anyway does not come to hold it."""
    text = "beliefs\n 1 anna hidden_room 0.7\n 2 anna hidden_room 0.9\n 3 anna hidden_room 0.1\n"

    assert rows(text, "came_to_hold", "person, value") == [("anna", pytest.approx(0.7))]
    assert rows(text, "gave_up", "person, value") == [("anna", pytest.approx(0.1))]


def test_a_fact_is_about_one_person_or_two():
    """Who harmed whom is about both; what is about nobody is not there."""
    text = "beliefs\n 1 anna boris_harmed_carl 0.9\n 1 anna boris_will_strike 0.9\n"
    found = rows(text + " 1 anna hidden_room 0.9\n", "held_about", "kind, subject, object")

    assert set(found) == {("harmed", "boris", "carl"), ("will_strike", "boris", None)}


def test_routine_is_left_out_unless_it_is_asked_for():
    """Going, working, resting, sleeping and looking out are events only if a head asks for it."""
    text = "events\n 1 anna work\n 2 boris joke\n"

    assert rows(text, "event", "verb") == [("joke",)]
    assert set(rows(text, "event", "verb", needs="routine")) == {("joke",), ("work",)}


def test_whoever_avenges_violence_against_a_third_is_provoked():
    """To strike one who began with another, for that one's sake, not for an order."""
    begun = "events\n 1 boris strike carl outcome wounded\n 2 anna strike boris meaning "
    answered = begun.replace("events\n", "events\n 0 carl strike boris outcome wounded\n")

    assert ("anna", "boris") not in rows(begun + "revenge\n", "unprovoked", "actor, target")
    assert ("anna", "boris") in rows(begun + "obey_order\n", "unprovoked", "actor, target")
    assert ("anna", "boris") in rows(answered + "revenge\n", "unprovoked", "actor, target")


def test_to_obey_is_force_sabotage_or_a_lie():
    """Whoever fetches a tool as ordered has not yet carried anything out."""
    text = "others\n ground, wire\nitems\n drill for tool\nevents\n"
    text += " 1 ground order anna says take_station\n 2 anna take drill meaning obey_order\n"
    text += " 3 anna cut wire meaning obey_order\n"
    text += " 4 anna tell boris says no held 0 meaning obey_order\n"

    assert rows(text, "obeyed", "verb") == [("cut",), ("tell",)]


def test_dear_is_whom_one_is_fond_of():
    """Friendship or love of 0.3 or more, for as long as it lasts; trust is neither."""
    text = "bonds\n 0 anna friend boris 0.6\n 9 anna friend boris 0.2\n 0 anna trust carl 0.9\n"
    found = rows(text + " 0 carl love anna 0.3\n", "dear", "person, other, since, until")

    assert set(found) == {("anna", "boris", 0, 9), ("carl", "anna", 0, 2147483647)}


def test_trust_at_the_end_is_the_last_that_came_about():
    """Of two changes in one minute the later line counts."""
    text = "bonds\n 0 anna trust boris 0.6\n 5 anna trust boris 0.9\n 5 anna trust boris 0.4\n"

    assert rows(text, "trust_at_end", "person, other, value, since") == [
        ("anna", "boris", pytest.approx(0.4), 5)
    ]


def test_one_holds_somebody_to_be_dead_until_one_does_not():
    """From where it is more likely than not; whoever is seen again is no longer held dead."""
    text = "beliefs\n 3 anna boris_alive 0.1\n 8 anna boris_alive 0.9\n 3 anna carl_alive 0.6\n"

    assert rows(text, "held_dead", "person, other, since, until") == [("anna", "boris", 3, 8)]


def test_strain_counts_what_changed_in_small_hours_too():
    """An hour in which next to nothing changed has no row, and yet the later ones hold it."""
    text = "bonds\n 0 anna trust boris 0.60\n 61 anna trust boris 0.57\n"
    text += " 121 anna trust boris 0.54\n 181 anna trust boris 0.34\n"

    assert rows(text, "strain", "hour, value") == [(3, pytest.approx(0.26))]
