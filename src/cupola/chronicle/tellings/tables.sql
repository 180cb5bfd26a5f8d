-- The tables of a telling: what a viewer was shown, and what each kind of viewer made of it.

-- One row for each event that is shown.
CREATE TABLE shown (
    run INTEGER,
    event INTEGER,
    position INTEGER         -- 1 for what is shown first
);

-- One row each time a viewer's credence in a fact moved.
CREATE TABLE viewer_belief (
    run INTEGER,
    position INTEGER,        -- of the event that moved it
    person VARCHAR,          -- the viewer profile: newcomer, open, ...
    fact VARCHAR,
    value FLOAT,
    before FLOAT,
    cause INTEGER            -- that event's number
);

-- How far each viewer trusted everybody at first (position 0, no cause), then one row a change.
CREATE TABLE viewer_trust (
    run INTEGER,
    position INTEGER,
    person VARCHAR,          -- the viewer profile
    other VARCHAR,
    value FLOAT,
    before FLOAT,
    cause INTEGER
);
