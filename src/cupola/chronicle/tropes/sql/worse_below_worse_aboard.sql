-- title: Worse Below, Worse Aboard
-- story: As more of Earth is struck, things aboard grow tenser: the two rise together, by a rank
--   correlation over the hours of one half or more.
-- roles: strikes, rank_correlation
-- not: Quarrels aboard over a quiet Earth, or a crew that draws together while it burns.
-- status: pattern
-- source: document 000
WITH hours AS (
    SELECT s.run, s.hour, s.value, count(b.event) AS strikes
    FROM strain s
    LEFT JOIN strike_below b ON b.run = s.run AND b.minute < (s.hour + 1) * 60
    GROUP BY s.run, s.hour, s.value
), ranked AS (
    SELECT run, hour, strikes,
           rank() OVER (PARTITION BY run ORDER BY value)
             + count(*) OVER (PARTITION BY run, value) / 2.0 AS aboard,
           rank() OVER (PARTITION BY run ORDER BY strikes)
             + count(*) OVER (PARTITION BY run, strikes) / 2.0 AS below
    FROM hours
), together AS (
    SELECT run, max(strikes) AS strikes, max(hour) AS hour,
           CASE WHEN stddev_pop(aboard) > 0 AND stddev_pop(below) > 0
                THEN corr(aboard, below) END AS rank_correlation
    FROM ranked GROUP BY run HAVING count(*) >= 4
)
SELECT run, hour * 60 AS minute, NULL AS event, strikes,
       round(rank_correlation, 2) AS rank_correlation
FROM together WHERE rank_correlation >= 0.5
