"""Keep uploaded documents, each version of them, and since when content is needed by nobody."""

import sqlalchemy as sa
from alembic import op

revision = "20261126_documents"
down_revision = "20261125_published"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create_documents()
    _create_versions()
    op.create_table(
        "unreferenced_content",
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
    )


def downgrade() -> None:
    for table in ("unreferenced_content", "document_version", "document"):
        op.drop_table(table)


def _create_documents() -> None:
    op.create_table(
        "document",
        sa.Column("id", sa.String(22), primary_key=True),
        sa.Column(
            "dossier_id",
            sa.String(22),
            sa.ForeignKey("dossier.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column("title", sa.String(300), nullable=False),
        sa.Column("kind", sa.String(300)),
        sa.Column("proves", sa.Text, nullable=False),
        sa.Column("valid_until", sa.Date),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("added_by", sa.String(22), sa.ForeignKey("person.id", ondelete="SET NULL")),
        sa.Column("removed_at", sa.DateTime(timezone=True)),
        sa.Column("removed_by", sa.String(22), sa.ForeignKey("person.id", ondelete="SET NULL")),
    )


def _create_versions() -> None:
    op.create_table(
        "document_version",
        sa.Column("id", sa.String(22), primary_key=True),
        sa.Column(
            "document_id",
            sa.String(22),
            sa.ForeignKey("document.id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False, index=True),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("file_name", sa.String(300), nullable=False),
        sa.Column("person_id", sa.String(22), sa.ForeignKey("person.id", ondelete="SET NULL")),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("flags", sa.Text, nullable=False),
        sa.Column("reading", sa.String(10), nullable=False),
        sa.UniqueConstraint("document_id", "number"),
        sa.CheckConstraint("number >= 1", name="number"),
        sa.CheckConstraint("size >= 0", name="size"),
        sa.CheckConstraint(
            "reading IN ('pending', 'read', 'no_text', 'unreadable')", name="reading"
        ),
    )
