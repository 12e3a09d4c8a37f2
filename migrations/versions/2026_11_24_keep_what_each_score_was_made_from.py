"""Keep with each assessment what it was made from: the dossier's fingerprint and the timetable.

Assessments without these cannot be recomputed. They are only kept to spare computing, so they go,
and are made again by the first refresh or save.
"""

from hashlib import sha256

import sqlalchemy as sa
from alembic import op

revision = "20261124_receipts"
down_revision = "20261123_gates"
branch_labels = None
depends_on = None

_BATCH = 200
_dossier = sa.table("dossier", sa.column("id"), sa.column("content"), sa.column("fingerprint"))


def upgrade() -> None:
    op.execute("DELETE FROM assessment")
    op.add_column("assessment", sa.Column("dossier_fingerprint", sa.String(64), nullable=False))
    op.add_column("assessment", sa.Column("opens_on", sa.Date))
    op.add_column("assessment", sa.Column("apply_by", sa.Date))
    op.add_column("assessment", sa.Column("resolution_by", sa.Date))
    op.add_column("assessment", sa.Column("call", sa.String(100)))
    op.add_column(
        "dossier",
        sa.Column("fingerprint", sa.String(64), nullable=False, server_default=sa.text("''")),
    )
    _fill_in()


def downgrade() -> None:
    op.drop_column("dossier", "fingerprint")
    for column in ("call", "resolution_by", "apply_by", "opens_on", "dossier_fingerprint"):
        op.drop_column("assessment", column)


def _fill_in() -> None:
    bind = op.get_bind()
    ids = bind.execute(sa.select(_dossier.c.id)).scalars().all()
    for start in range(0, len(ids), _BATCH):
        some = _dossier.c.id.in_(ids[start : start + _BATCH])
        for dossier_id, content in bind.execute(
            sa.select(_dossier.c.id, _dossier.c.content).where(some)
        ).all():
            fingerprint = sha256(content.encode()).hexdigest()
            bind.execute(
                sa.update(_dossier)
                .where(_dossier.c.id == dossier_id)
                .values(fingerprint=fingerprint)
            )
