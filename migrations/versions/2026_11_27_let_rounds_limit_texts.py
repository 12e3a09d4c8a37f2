"""Let a round say how many characters its portal takes, text by text."""

import sqlalchemy as sa
from alembic import op

revision = "20261127_text_limits"
down_revision = "20261127_sheets"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "round", sa.Column("text_limits", sa.Text, nullable=False, server_default=sa.text("'{}'"))
    )


def downgrade() -> None:
    op.drop_column("round", "text_limits")
