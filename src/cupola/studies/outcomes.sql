-- The tables that a study leaves in the folder of each shard, whatever else it keeps.
--
-- Names are words of the scenario.  A column is empty (NULL) where there is nothing to say.

-- One row for each world.
CREATE TABLE outcomes (
    seed BIGINT,             -- the dice: `cupola tell SCENARIO --minds builtin --seed SEED`
    minutes INTEGER,         -- min, how long it lasted
    ending VARCHAR,          -- why it is over: a word of the rules
    alive VARCHAR[],         -- who lives at its end
    left VARCHAR[],          -- who of them is away in the vehicle
    remedy VARCHAR,          -- who has it; else station, vehicle or none
    deaths SMALLINT,         -- how many died
    by_hand SMALLINT,        -- how many of them by somebody else's deed
    first_act INTEGER,       -- min, when somebody first used force against another
    first_actor VARCHAR      -- who that was
);

-- One row for each world and person.
CREATE TABLE people (
    seed BIGINT,
    person VARCHAR,
    side VARCHAR,            -- whose orders they are under
    alive BOOLEAN,
    left BOOLEAN,            -- alive and away
    remedy BOOLEAN,          -- has the remedy at the end
    order VARCHAR,           -- how far the person's order came
    attacks INTEGER,         -- blows, cords and swings of the arm at somebody
    unprovoked INTEGER,      -- attacks on somebody who had begun nothing
    violent INTEGER,         -- acts of force against another, attacks among them
    deeds INTEGER,           -- all that was done or tried besides routine
    kills INTEGER,           -- deaths that came of what they did
    sabotages INTEGER,       -- systems put out of action
    rescues INTEGER,         -- people fetched back or hidden
    choices INTEGER          -- how often they chose what to be intent on
);

-- One row for each world, person and intention that was chosen.
CREATE TABLE intentions (
    seed BIGINT,
    person VARCHAR,
    intention VARCHAR,
    chosen INTEGER           -- how often
);
