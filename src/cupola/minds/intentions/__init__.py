"""What people try to bring about: one file per group of intentions, each answering four questions.

gate: is it thinkable now?  is_open: towards this person, or towards nobody in particular?
appraise: what would it do to each stake?  advance: what is the next thing to do?
"""
