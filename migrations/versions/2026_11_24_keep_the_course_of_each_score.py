"""Keep the course of each score: a point whenever a save has moved it.

Points of earlier saves are not made up: the course of a dossier begins with its next save.
"""

import sqlalchemy as sa
from alembic import op

revision = "20261124_course"
down_revision = "20261124_receipts"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "assessment_point",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "dossier_id",
            sa.String(22),
            sa.ForeignKey("dossier.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("assessed_on", sa.Date, nullable=False),
        sa.Column("checklist_id", sa.String(100), nullable=False),
        sa.Column("checklist_version", sa.String(50), nullable=False),
        sa.Column("fingerprint", sa.String(100), nullable=False),
        sa.Column("engine", sa.String(40), nullable=False),
        sa.Column("dossier_fingerprint", sa.String(64), nullable=False),
        sa.Column("opens_on", sa.Date),
        sa.Column("apply_by", sa.Date),
        sa.Column("resolution_by", sa.Date),
        sa.Column("call", sa.String(100)),
        sa.Column("level", sa.String(20), nullable=False),
        sa.Column("earned", sa.String(60), nullable=False),
        sa.Column("open", sa.String(60), nullable=False),
        sa.Column("attainable", sa.String(60), nullable=False),
        sa.Column("percent", sa.Integer),
        sa.Column("moved", sa.Text, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("assessment_point")
