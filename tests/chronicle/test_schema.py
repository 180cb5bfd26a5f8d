from cupola.chronicle.schema import VERSION, columns, schema, text
from cupola.chronicle.store import Chronicle
from tests.chronicle.scene import Stage

TABLES = (
    "event perceived belief bond fact decision weighed_option order_ledger person member item "
    "place ending param run"
)


def test_every_table_is_listed():
    """The tables are those of the design, and no more."""
    assert " ".join(schema()) == TABLES


def test_the_columns_of_an_event_are_those_that_tropes_ask_for():
    """A trope finds who did what to whom, where, why and to what end."""
    asked = "actor verb target instrument place intent content truth outcome cause".split()

    assert set(asked) <= set(columns("event"))


def test_a_chronicle_has_exactly_these_columns():
    """No table has a column that the schema does not name, or lacks one."""
    chronicle: Chronicle = Stage().chronicle()

    for name in schema():
        assert tuple(chronicle.table(name)) == columns(name)


def test_the_schema_says_its_version():
    """The file and the code agree about the version."""
    assert f"version {VERSION}." in text()
