-- title: The Tension Rises
-- story: From the first strike below to the end things aboard grow more strained, by a correlation
--   with time of one half or more, and they never stand still for long.
-- roles: longest_lull
-- not: A crew that calms down, or one in which half a day goes by without a change. The lull is in
--   hours.
-- status: pattern
-- source: document 000
WITH since_war AS (
    SELECT s.run, s.hour, s.value, w.minute // 60 AS start,
           s.hour - lag(s.hour, 1, w.minute // 60) OVER (PARTITION BY s.run ORDER BY s.hour)
             AS gap
    FROM strain s
    JOIN war w ON w.run = s.run AND s.hour >= w.minute // 60
), shape AS (
    SELECT x.run, max(x.hour) AS hour, regr_slope(x.value, x.hour) AS slope,
           corr(x.value, x.hour) AS steady,
           greatest(max(x.gap), any_value(r.minutes) // 60 - max(x.hour)) AS longest_lull
    FROM since_war x JOIN run r ON r.run = x.run
    GROUP BY x.run HAVING count(*) >= 4
)
SELECT run, hour * 60 AS minute, NULL AS event, longest_lull
FROM shape WHERE slope > 0 AND steady >= 0.5 AND longest_lull < 12
