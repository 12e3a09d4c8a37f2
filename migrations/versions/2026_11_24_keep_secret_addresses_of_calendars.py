"""Keep the secret addresses under which people fetch their days into a calendar: hashes only."""

import sqlalchemy as sa
from alembic import op

revision = "20261124_calendars"
down_revision = "20261124_course"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "calendar_feed",
        sa.Column(
            "person_id",
            sa.String(22),
            sa.ForeignKey("person.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("secret_hash", sa.String(64), nullable=False, unique=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
    )


def downgrade() -> None:
    op.drop_table("calendar_feed")
