"""Keep with each assessment where a gate is not met and when the next one is due.

Assessments without this would read as "nothing is wrong". They are only kept to spare computing, so
they go, and are made again by the first refresh or save.
"""

import sqlalchemy as sa
from alembic import op

revision = "20261123_gates"
down_revision = "20261123_dossiers"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DELETE FROM assessment")
    op.add_column("assessment", sa.Column("sections_unmet", sa.String(300)))
    op.add_column("assessment", sa.Column("next_gate_on", sa.Date))


def downgrade() -> None:
    op.drop_column("assessment", "next_gate_on")
    op.drop_column("assessment", "sections_unmet")
