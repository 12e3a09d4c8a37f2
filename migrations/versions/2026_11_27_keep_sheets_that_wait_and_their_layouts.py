"""Keep spreadsheets that wait for a word, and how a municipality's own tables are read."""

import sqlalchemy as sa
from alembic import op

revision = "20261127_sheets"
down_revision = "20261126_bundles"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "sheet_upload",
        sa.Column("id", sa.String(22), primary_key=True),
        sa.Column(
            "dossier_id",
            sa.String(22),
            sa.ForeignKey("dossier.id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column(
            "person_id",
            sa.String(22),
            sa.ForeignKey("person.id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.Column("layout", sa.Text, nullable=False),
    )
    op.create_table(
        "sheet_layout",
        sa.Column(
            "municipality_id",
            sa.String(22),
            sa.ForeignKey("municipality.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("fingerprint", sa.String(64), primary_key=True),
        sa.Column("layout", sa.Text, nullable=False),
        sa.Column("person_id", sa.String(22), sa.ForeignKey("person.id", ondelete="SET NULL")),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )


def downgrade() -> None:
    op.drop_table("sheet_layout")
    op.drop_table("sheet_upload")
