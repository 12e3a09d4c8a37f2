"""Whether the parts of a dossier agree: what one part says and another contradicts.

A finding never changes an outcome: what a difference does to a criterion is fixed by scoring.md.
One kind of contradiction per module.
"""

from app.scoring.consistency.findings import findings

__all__ = ["findings"]
