"""How many mutants of a subject the examples noticed, and those that they did not."""

from dataclasses import dataclass, field


@dataclass
class Tally:
    """The mutants of one check or one shared rule."""

    name: str
    total: int = 0
    survivors: list[str] = field(default_factory=list)

    def count(self, told: str, *, killed: bool) -> None:
        """One mutant more."""
        self.total += 1
        if not killed:
            self.survivors.append(told)

    @property
    def killed(self) -> int:
        """Those that were noticed."""
        return self.total - len(self.survivors)
