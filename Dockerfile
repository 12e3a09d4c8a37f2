# Built from the locked, hashed requirements; runs as nobody in particular, writes only to /data.
FROM python:3.13-slim-bookworm AS build
WORKDIR /srv/kompass
RUN python -m venv .venv
COPY requirements.txt .
RUN .venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements.txt
COPY . .
RUN .venv/bin/pip install --no-cache-dir --disable-pip-version-check --no-deps --no-build-isolation --editable . \
    && .venv/bin/pip uninstall --yes --quiet pip \
    && .venv/bin/python -m compileall -q app

FROM python:3.13-slim-bookworm
WORKDIR /srv/kompass
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin kompass \
    && install --directory --owner=kompass --group=kompass --mode=0700 /data
COPY --from=build /srv/kompass /srv/kompass
ENV PATH=/srv/kompass/.venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    KOMPASS_MODE=production \
    KOMPASS_HOST=0.0.0.0 \
    KOMPASS_PORT=8000 \
    KOMPASS_DATA_DIR=/data
USER 10001
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD ["python", "-c", "import os, urllib.request as r; r.urlopen(f'http://127.0.0.1:{os.environ[\"KOMPASS_PORT\"]}/healthz', timeout=4)"]
CMD ["sh", "-c", "umask 077 && kompass migrate && exec kompass serve"]
