-- The tables of a chronicle, version 1.
--
-- One folder holds one Parquet file for each table.  Names are words (of the scenario for
-- people, places and things; of the catalogues for verbs, outcomes and refusals), never codes.
-- A column is empty (NULL) where there is nothing to say.  Minutes count from the start of the
-- run.  Every cause is the number of the event, of the same run, that brought the row about.

-- One row for each thing that happened or was tried.
CREATE TABLE event (
    run INTEGER,
    id INTEGER,
    minute INTEGER,
    day_clock VARCHAR,       -- 'Day 3 02:17'
    actor VARCHAR,
    verb VARCHAR,
    target VARCHAR,
    instrument VARCHAR,
    place VARCHAR,           -- where the actor was
    intent VARCHAR,          -- what was meant by it; nobody perceives this
    content VARCHAR,         -- what was said, or what an order demands
    looks VARCHAR,           -- what the sight shows, which may not be so
    truth TINYINT,           -- 1 the content is so, 0 it is not, NULL unknown or no statement
    held FLOAT,              -- the speaker's own credence in it, 0 to 1
    outcome VARCHAR,
    refusal VARCHAR,         -- why it came to nothing
    tried VARCHAR,           -- the verb that was tried, if this is an attempt that failed
    beat SMALLINT,           -- the line of the script that attempted it; NULL for what followed
    cause INTEGER,
    perceivers VARCHAR[]
);

-- One row for each event and person who perceived it.
CREATE TABLE perceived (
    run INTEGER,
    event INTEGER,
    person VARCHAR,
    recognised BOOLEAN,      -- could tell who did it
    understood BOOLEAN       -- could tell what was said
);

-- One row each time somebody's credence in a fact moved.
CREATE TABLE belief (
    run INTEGER,
    minute INTEGER,
    person VARCHAR,
    fact VARCHAR,
    value FLOAT,
    before FLOAT,
    cause INTEGER
);

-- How people stood to one another at minute 0 (cause and before empty), then one row a change.
CREATE TABLE bond (
    run INTEGER,
    minute INTEGER,
    person VARCHAR,
    other VARCHAR,
    kind VARCHAR,            -- trust (0 to 1), friend (-1 to 1), love (0 to 1)
    value FLOAT,
    before FLOAT,
    cause INTEGER
);

-- What was so at minute 0 (cause empty), then one row each time a fact became true or ceased to be.
CREATE TABLE fact (
    run INTEGER,
    minute INTEGER,
    fact VARCHAR,
    value BOOLEAN,
    cause INTEGER
);

-- One row for each choice.
CREATE TABLE decision (
    run INTEGER,
    minute INTEGER,
    person VARCHAR,
    number INTEGER,          -- the person's how-manyth choice
    verb VARCHAR,
    target VARCHAR,
    instrument VARCHAR,
    content VARCHAR,
    intent VARCHAR,
    intention VARCHAR,       -- what the person now means to bring about, NULL for a line of a script
    options SMALLINT,        -- how many were open
    beat SMALLINT,           -- the line of the script, NULL for a free choice
    action VARCHAR           -- the choice as text, as scripts and commands have it
);

-- The three best options of each choice that a mind weighed; the first is the one it took.
CREATE TABLE weighed_option (
    run INTEGER,
    minute INTEGER,
    person VARCHAR,
    number INTEGER,          -- the choice: decision.number
    place SMALLINT,          -- 1 for the best
    intention VARCHAR,
    target VARCHAR,
    score FLOAT,             -- the stakes by their weights
    noise FLOAT,             -- what chance added
    survival FLOAT,          -- what it would do to each stake, -1 to 1
    duty FLOAT,
    conscience FLOAT,
    bonds FLOAT,
    vengeance FLOAT,
    truth FLOAT,
    home FLOAT,
    work FLOAT
);

-- One row for each stage that an order reached with one person.
CREATE TABLE order_ledger (
    run INTEGER,
    minute INTEGER,
    person VARCHAR,
    ground VARCHAR,
    content VARCHAR,
    stage VARCHAR,           -- received, read, accepted, stalled, disclosed, refused, carried_out
    cause INTEGER
);

CREATE TABLE person (
    run INTEGER,
    id VARCHAR,
    full_name VARCHAR,
    side VARCHAR,
    agency VARCHAR,
    role VARCHAR,
    goal VARCHAR,
    newcomer BOOLEAN,
    authority SMALLINT,
    kindness FLOAT,          -- the trait called empathy
    duty FLOAT,
    suspicion FLOAT,
    courage FLOAT,
    steadiness FLOAT,
    attention FLOAT,
    candour FLOAT
);

-- Groups of living beings: the crew, the animals.
CREATE TABLE member (
    run INTEGER,
    id VARCHAR,
    grp VARCHAR              -- crew, mice
);

CREATE TABLE item (
    run INTEGER,
    id VARCHAR,
    made_for VARCHAR,        -- gift, tool, key, supply, machine, ...; never what it may be used for
    part_of VARCHAR,
    maker VARCHAR,
    effect VARCHAR           -- what it heals
);

CREATE TABLE place (
    run INTEGER,
    id VARCHAR,
    title VARCHAR,           -- as a sentence has it
    kind VARCHAR,            -- room, vehicle, hull, void
    site VARCHAR,            -- station, vehicle, outside
    segment INTEGER          -- places of one segment belong together
);

-- How it ended for each person.
CREATE TABLE ending (
    run INTEGER,
    minute INTEGER,          -- when the run ended
    ending VARCHAR,
    person VARCHAR,
    fate VARCHAR,            -- dead, left, outside, aboard
    place VARCHAR,
    carries VARCHAR[],
    cause INTEGER            -- the event that decided it: a death, a departure
);

-- What a trope or a telling may ask about the run as a whole, and the readings chosen.
CREATE TABLE param (
    run INTEGER,
    name VARCHAR,
    value VARCHAR
);

CREATE TABLE run (
    run INTEGER,
    seed BIGINT,
    scenario VARCHAR,
    schema_version SMALLINT,
    minute_of_day SMALLINT,  -- the time of day at minute 0
    minutes INTEGER,         -- how long the run lasted
    ending VARCHAR,
    events INTEGER
);
