"""Create dossiers with their history, and assessments.

Constraints without a name get theirs by the naming convention of the models' metadata.
"""

import sqlalchemy as sa
from alembic import op

revision = "20261123_dossiers"
down_revision = "20261123_people"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create_dossiers()
    _create_history()
    _create_assessments()


def downgrade() -> None:
    for table in ("assessment", "dossier_revision", "dossier"):
        op.drop_table(table)


def _create_dossiers() -> None:
    op.create_table(
        "dossier",
        sa.Column("id", sa.String(22), primary_key=True),
        sa.Column(
            "municipality_id",
            sa.String(22),
            sa.ForeignKey("municipality.id", ondelete="RESTRICT"),
            nullable=False,
        ),
        sa.Column(
            "round_id",
            sa.String(22),
            sa.ForeignKey("round.id", ondelete="RESTRICT"),
            nullable=False,
            index=True,
        ),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("opened_to_network", sa.Boolean, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.String(22), sa.ForeignKey("person.id", ondelete="SET NULL")),
        sa.UniqueConstraint("municipality_id", "round_id"),
        sa.CheckConstraint("revision >= 1", name="revision"),
    )


def _create_history() -> None:
    op.create_table(
        "dossier_revision",
        sa.Column(
            "dossier_id",
            sa.String(22),
            sa.ForeignKey("dossier.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("part", sa.String(30), nullable=False),
        sa.Column("path", sa.String(400), nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("note", sa.String(30)),
        sa.Column("person_id", sa.String(22), sa.ForeignKey("person.id", ondelete="SET NULL")),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )


def _create_assessments() -> None:
    op.create_table(
        "assessment",
        sa.Column(
            "dossier_id",
            sa.String(22),
            sa.ForeignKey("dossier.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("assessed_on", sa.Date, nullable=False),
        sa.Column("checklist_id", sa.String(100), nullable=False),
        sa.Column("checklist_version", sa.String(50), nullable=False),
        sa.Column("fingerprint", sa.String(100), nullable=False),
        sa.Column("engine", sa.String(40), nullable=False),
        sa.Column("level", sa.String(20), nullable=False),
        sa.Column("earned", sa.String(60), nullable=False),
        sa.Column("open", sa.String(60), nullable=False),
        sa.Column("attainable", sa.String(60), nullable=False),
        sa.Column("percent", sa.Integer),
        sa.Column("coverage", sa.String(60)),
        sa.Column("gates_total", sa.Integer, nullable=False),
        sa.Column("gates_fulfilled", sa.Integer, nullable=False),
        sa.Column("gates_unmet", sa.Integer, nullable=False),
        sa.Column("scorecard", sa.Text, nullable=False),
    )
