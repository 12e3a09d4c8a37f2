"""Keep what was read out of uploaded council papers."""

import sqlalchemy as sa
from alembic import op

revision = "20261128_papers"
down_revision = "20261127_contact"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "paper_reading",
        sa.Column(
            "version_id",
            sa.String(22),
            sa.ForeignKey("document_version.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("reader", sa.Integer, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )


def downgrade() -> None:
    op.drop_table("paper_reading")
