# The image carries the same folders and the same locked packages as `make run`.
#
#   docker build --tag flipside .
#   docker run --rm --network host flipside
#
# The second line serves the playground on http://127.0.0.1:8080. It listens on 127.0.0.1 only, hence the
# host's network. For Slack or Teams set their variables instead (README.md).

FROM python:3.11-slim-bookworm AS build

WORKDIR /srv/flipside
COPY requirements.lock .
RUN python -m venv .venv \
    && .venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
COPY . .
RUN .venv/bin/pip install --no-cache-dir --disable-pip-version-check --no-deps --no-build-isolation --editable . \
    && .venv/bin/python -m compileall -q adapters bot conversations migrations storage


FROM python:3.11-slim-bookworm

RUN useradd --system --home-dir /srv/flipside --shell /usr/sbin/nologin flipside \
    && install --directory --owner flipside --group flipside --mode 0700 /srv/flipside/var
COPY --from=build /srv/flipside /srv/flipside

# The folder is where matplotlib keeps its list of fonts; the rest of the image is read-only.
ENV PATH=/srv/flipside/.venv/bin:$PATH \
    MPLCONFIGDIR=/tmp/matplotlib \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1
WORKDIR /srv/flipside
VOLUME /srv/flipside/var
USER flipside
EXPOSE 8080
STOPSIGNAL SIGTERM

HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as r; r.urlopen(f'http://127.0.0.1:{os.environ.get(\"FLIPSIDE_PORT\", 8080)}/healthz', timeout=4)"]

ENTRYPOINT ["flipside"]
CMD ["run"]
