"""What several people do or suffer together is told in one sentence, with all their names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from cupola.chronicle.happenings import Happening
from cupola.chronicle.prose.wording import Wording, filled, sentences


@dataclass(frozen=True)
class Point:
    """An event and its weight; `others` did or suffered the same soon after, the last in `last`."""

    event: Happening
    weight: float = 0.0
    others: tuple[str, ...] = ()
    last: Happening | None = None

    @property
    def events(self) -> tuple[Happening, ...]:
        """The first event and the last of its like."""
        return (self.event,) if self.last is None else (self.event, self.last)


def gathered(points: Iterable[Point], together: int) -> Iterator[Point]:
    """The same points, those that are one kind of thing within so many minutes made one."""
    open_points: dict[tuple[str | None, ...], Point] = {}
    order: list[tuple[str | None, ...]] = []
    finished: list[Point] = []
    for point in points:
        kind = kind_of(point.event)
        first = open_points.get(kind)
        if first is not None and point.event.minute - first.event.minute <= together:
            open_points[kind] = joined(first, point)
            continue
        if first is not None:
            finished.append(first)
            order.remove(kind)
        open_points[kind] = point
        order.append(kind)
    finished += [open_points[kind] for kind in order]
    yield from sorted(finished, key=lambda point: point.event.id)


def kind_of(event: Happening) -> tuple[str | None, ...]:
    """What events must share to be one kind of thing."""
    said = event.content or event.looks
    if event.verb == "order":
        return event.verb, event.actor, said
    if event.verb == "strangle":
        return event.verb, event.target
    if event.verb == "see":
        return event.verb, said or event.target
    if event.verb in sentences()["also"]:
        return event.verb, said
    return event.verb, event.actor, event.target, said


def joined(first: Point, point: Point) -> Point:
    """The first point, with one more person who did or suffered the same.

    Of what one person does to the same one again, the weightiest is told; of what several do to
    somebody who dies of it, the deadly deed.
    """
    same = (first.event.actor, first.event.target) == (point.event.actor, point.event.target)
    if same and point.weight > first.weight:
        return replace(first, event=point.event, weight=point.weight)
    if not same and point.event.outcome == "dead":
        others = tuple(
            n for n in (first.event.actor, *first.others) if n and n != point.event.actor
        )
        return replace(point, others=others, last=first.event)
    shares = "target" if first.event.verb == "order" else "actor"
    who = getattr(point.event, shares)
    known = (getattr(first.event, shares), *first.others, None)
    others = first.others if who in known else (*first.others, who)
    weight = max(first.weight, point.weight)
    return replace(first, weight=weight, others=others, last=point.event)


def also(wording: Wording, point: Point) -> str:
    """The sentence about the others, with a space before it; nothing if there are none."""
    form = sentences()["also"].get(point.event.verb)
    if not form or not point.others or point.last is None:
        return ""
    if point.last.minute == point.event.minute:
        form = form.replace("By {time} ", "")
    time = point.last.day_clock.rpartition(" ")[2]
    gaps = {"time": time, "people": wording.listed(point.others)}
    return f" {filled([form], gaps)}"
