"""The criteria of `mpsc-2021` as bare Python predicates: the floor of scoring.

Each reads the facts that its check reads and only says whether it is met (`True`, also where it
does not apply): no reason, no place, no degree, no telling missing from wrong. What the bench calls
`floor` is one call of each of them.
"""

from collections.abc import Callable, Mapping

from app.scoring.facts import Facts
from tests.bench.bare import council, eligibility, financing, people, plan, time_plan

Predicate = Callable[[Facts], bool]

PREDICATES: Mapping[str, Predicate] = {
    **eligibility.PREDICATES,
    **plan.PREDICATES,
    **financing.PREDICATES,
    **time_plan.PREDICATES,
    **council.PREDICATES,
    **people.PREDICATES,
}
