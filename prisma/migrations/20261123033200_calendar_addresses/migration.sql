-- CreateTable
CREATE TABLE "calendar_addresses" (
    "person_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_addresses_pkey" PRIMARY KEY ("person_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "calendar_addresses_token_hash_key" ON "calendar_addresses"("token_hash");

-- AddForeignKey
ALTER TABLE "calendar_addresses" ADD CONSTRAINT "calendar_addresses_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand -------------------------------------------------------------------------------------------------------

-- A SHA-256 of the address's secret part; the secret itself is shown once and kept nowhere.
ALTER TABLE calendar_addresses ADD CONSTRAINT calendar_addresses_hashed CHECK (octet_length(token_hash) = 32);
