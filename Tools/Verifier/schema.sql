-- The tables and indexes of a registry, schema 5, as SQLite keeps their texts; white space between words does not count.
-- The tables of facts to refer to, the R-trees and the triggers follow a pattern each and are made in schema.py.

CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT
  '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
  srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER
  NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT
  uk_gc_table_name UNIQUE (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name), CONSTRAINT
  fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT
  NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
CREATE TABLE farmzone_meta (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL);
CREATE TABLE journal (entry INTEGER PRIMARY KEY NOT NULL, recorded_at TEXT NOT NULL, officer TEXT NOT NULL, kind TEXT NOT NULL, payload BLOB
  NOT NULL, previous BLOB NOT NULL, hash BLOB NOT NULL);
CREATE VIRTUAL TABLE search_index USING fts5(exact, folded, name UNINDEXED, reference UNINDEXED, tokenize="unicode61 remove_diacritics 0",
  detail=column);
CREATE TABLE "growing_areas" ("fid" INTEGER PRIMARY KEY NOT NULL, "geom" MULTIPOLYGON, "id" TEXT NOT NULL, "code" TEXT, "canonical" TEXT,
  "area_id" INTEGER NOT NULL, "code_id" INTEGER, "name" TEXT NOT NULL, "crop" TEXT NOT NULL, "variety" TEXT, "market" TEXT, "status" TEXT,
  "holder" TEXT, "commune" TEXT, "commune_code" TEXT, "commune_at_registration" TEXT, "area_hectares" DOUBLE, "declared_hectares" DOUBLE,
  "households" INTEGER, "survey_method" TEXT, "accuracy_metres" DOUBLE, "valid_from" DATE, "expires_on" DATE, "recorded_at" DATETIME NOT
  NULL, "illustrative" BOOLEAN NOT NULL, "visibility" TEXT NOT NULL, "sender_key" TEXT, "unchanged_since" DATE);
CREATE INDEX "index_growing_areas_1" ON "growing_areas" ("canonical");
CREATE TABLE "area_boundaries" ("version" INTEGER PRIMARY KEY NOT NULL, "geom" GEOMETRY, "boundary_id" INTEGER NOT NULL, "area_id" INTEGER
  NOT NULL, "extent" TEXT NOT NULL, "area_square_metres" DOUBLE NOT NULL, "survey_method" TEXT NOT NULL, "accuracy_metres" DOUBLE,
  "surveyed_on" DATE, "proposed" BOOLEAN NOT NULL, "entry" INTEGER NOT NULL, "valid_from" DATE, "valid_to" DATE, "recorded_from" INTEGER NOT
  NULL, "recorded_to" INTEGER);
CREATE INDEX "index_area_boundaries_1" ON "area_boundaries" ("area_id");
CREATE INDEX "index_area_boundaries_2" ON "area_boundaries" ("boundary_id");
CREATE TABLE "administrative_units" ("version" INTEGER PRIMARY KEY NOT NULL, "geom" MULTIPOLYGON, "code" TEXT NOT NULL, "level" TEXT NOT
  NULL, "name" TEXT NOT NULL, "kind" TEXT NOT NULL, "parent" TEXT, "centre_longitude" DOUBLE, "centre_latitude" DOUBLE, "west" DOUBLE,
  "south" DOUBLE, "east" DOUBLE, "north" DOUBLE, "square_kilometres" DOUBLE, "source" TEXT, "valid_from" DATE, "valid_to" DATE,
  "recorded_from" INTEGER NOT NULL, "recorded_to" INTEGER);
CREATE INDEX "index_administrative_units_1" ON "administrative_units" ("code");
CREATE TABLE "areas" ("version" INTEGER PRIMARY KEY NOT NULL, "area_id" INTEGER NOT NULL, "name" TEXT NOT NULL, "crop" TEXT NOT NULL,
  "variety" TEXT, "holder_organisation" INTEGER, "holder_person" INTEGER, "commune" TEXT, "declared_hectares" DOUBLE, "households" INTEGER,
  "sender_key" TEXT, "visibility" TEXT NOT NULL, "illustrative" BOOLEAN NOT NULL, "valid_from" DATE, "valid_to" DATE, "recorded_from"
  INTEGER NOT NULL, "recorded_to" INTEGER);
CREATE INDEX "index_areas_1" ON "areas" ("area_id");
CREATE INDEX "index_areas_2" ON "areas" ("sender_key") WHERE "sender_key" IS NOT NULL;
CREATE TABLE "codes" ("version" INTEGER PRIMARY KEY NOT NULL, "code_id" INTEGER NOT NULL, "area_id" INTEGER NOT NULL, "code" TEXT NOT NULL,
  "canonical" TEXT NOT NULL, "skeleton" TEXT NOT NULL, "market" TEXT NOT NULL, "holder_organisation" INTEGER, "holder_person" INTEGER,
  "certificate" TEXT, "illustrative" BOOLEAN NOT NULL, "valid_from" DATE, "valid_to" DATE, "recorded_from" INTEGER NOT NULL, "recorded_to"
  INTEGER);
CREATE INDEX "index_codes_1" ON "codes" ("canonical");
CREATE INDEX "index_codes_2" ON "codes" ("skeleton");
CREATE INDEX "index_codes_3" ON "codes" ("area_id");
CREATE INDEX "index_codes_4" ON "codes" ("code_id");
CREATE TABLE "decisions" ("decision_id" INTEGER PRIMARY KEY NOT NULL, "code_id" INTEGER NOT NULL, "kind" TEXT NOT NULL, "received_on" DATE,
  "authority" TEXT NOT NULL, "document" TEXT, "reason" TEXT, "officer" TEXT NOT NULL, "expires_on" DATE, "boundary_id" INTEGER,
  "holder_organisation" INTEGER, "holder_person" INTEGER, "stands_for" INTEGER, "valid_from" DATE, "valid_to" DATE, "recorded_from" INTEGER
  NOT NULL, "recorded_to" INTEGER);
CREATE INDEX "index_decisions_1" ON "decisions" ("code_id");
CREATE TABLE "code_states" ("version" INTEGER PRIMARY KEY NOT NULL, "code_id" INTEGER NOT NULL, "authority" TEXT NOT NULL, "status" TEXT NOT
  NULL, "decision_id" INTEGER NOT NULL, "boundary_id" INTEGER, "granted_on" DATE, "expires_on" DATE, "valid_from" DATE, "valid_to" DATE,
  "recorded_from" INTEGER NOT NULL, "recorded_to" INTEGER);
CREATE INDEX "index_code_states_1" ON "code_states" ("code_id");
CREATE TABLE "upcoming_changes" ("area_id" INTEGER PRIMARY KEY NOT NULL, "on_day" DATE NOT NULL);
CREATE INDEX "index_upcoming_changes_1" ON "upcoming_changes" ("on_day");
CREATE TABLE "organisations" ("version" INTEGER PRIMARY KEY NOT NULL, "organisation_id" INTEGER NOT NULL, "name" TEXT NOT NULL, "tax_code"
  TEXT, "address" TEXT, "website" TEXT, "illustrative" BOOLEAN NOT NULL, "recorded_from" INTEGER NOT NULL, "recorded_to" INTEGER);
CREATE INDEX "index_organisations_1" ON "organisations" ("organisation_id");
CREATE INDEX "index_organisations_2" ON "organisations" ("name");
CREATE INDEX "index_organisations_3" ON "organisations" ("tax_code") WHERE "tax_code" IS NOT NULL;
CREATE TABLE "persons" ("person_id" INTEGER PRIMARY KEY NOT NULL, "erased" BOOLEAN NOT NULL, "recorded_from" INTEGER NOT NULL, "recorded_to"
  INTEGER);
CREATE TABLE "personal" ("row" INTEGER PRIMARY KEY NOT NULL, "person_id" INTEGER NOT NULL, "field" TEXT NOT NULL, "value_digest" BLOB NOT
  NULL, "seal_digest" BLOB NOT NULL, "salt" BLOB, "ciphertext" BLOB);
CREATE INDEX "index_personal_1" ON "personal" ("person_id");
CREATE TABLE "unit_successions" ("succession" INTEGER PRIMARY KEY NOT NULL, "code" TEXT NOT NULL, "successor" TEXT NOT NULL, "on_day" DATE
  NOT NULL, "decree" TEXT, "recorded_from" INTEGER NOT NULL, "recorded_to" INTEGER);
CREATE INDEX "index_unit_successions_1" ON "unit_successions" ("code");
CREATE TABLE "products" ("version" INTEGER PRIMARY KEY NOT NULL, "product_id" INTEGER NOT NULL, "name" TEXT NOT NULL, "gtin" TEXT,
  "ocop_code" TEXT, "product_group" TEXT NOT NULL, "stars" INTEGER NOT NULL, "recognised_on" DATE NOT NULL, "decision" TEXT, "producer"
  INTEGER NOT NULL, "crop" TEXT, "image" TEXT, "illustrative" BOOLEAN NOT NULL, "recorded_from" INTEGER NOT NULL, "recorded_to" INTEGER);
CREATE INDEX "index_products_1" ON "products" ("product_id");
CREATE INDEX "index_products_2" ON "products" ("gtin");
CREATE INDEX "index_products_3" ON "products" ("ocop_code");
CREATE TABLE "listings" ("listing" INTEGER PRIMARY KEY NOT NULL, "product_id" INTEGER NOT NULL, "platform" TEXT NOT NULL, "address" TEXT,
  "valid_from" DATE, "valid_to" DATE, "recorded_from" INTEGER NOT NULL, "recorded_to" INTEGER);
CREATE INDEX "index_listings_1" ON "listings" ("product_id");
CREATE TABLE "settings" ("setting" INTEGER PRIMARY KEY NOT NULL, "name" TEXT NOT NULL, "value" TEXT NOT NULL, "recorded_from" INTEGER NOT
  NULL, "recorded_to" INTEGER);
CREATE TABLE "production_zones" ("version" INTEGER PRIMARY KEY NOT NULL, "geom" MULTIPOLYGON, "zone_id" INTEGER NOT NULL, "kind" TEXT NOT
  NULL, "name" TEXT NOT NULL, "crop" TEXT, "commune" TEXT, "declared_hectares" DOUBLE, "sender_key" TEXT, "source" TEXT, "illustrative"
  BOOLEAN NOT NULL, "area_square_metres" DOUBLE NOT NULL, "survey_method" TEXT NOT NULL, "accuracy_metres" DOUBLE, "surveyed_on" DATE,
  "entry" INTEGER NOT NULL, "valid_from" DATE, "valid_to" DATE, "recorded_from" INTEGER NOT NULL, "recorded_to" INTEGER);
CREATE INDEX "index_production_zones_1" ON "production_zones" ("zone_id");
CREATE TABLE "plots" ("version" INTEGER PRIMARY KEY NOT NULL, "geom" MULTIPOLYGON, "plot_id" INTEGER NOT NULL, "area_id" INTEGER NOT NULL,
  "label" TEXT, "parcels" TEXT, "household" INTEGER, "area_square_metres" DOUBLE NOT NULL, "survey_method" TEXT NOT NULL, "accuracy_metres"
  DOUBLE, "surveyed_on" DATE, "entry" INTEGER NOT NULL, "valid_from" DATE, "valid_to" DATE, "recorded_from" INTEGER NOT NULL, "recorded_to"
  INTEGER);
CREATE INDEX "index_plots_1" ON "plots" ("area_id");
CREATE INDEX "index_plots_2" ON "plots" ("plot_id");
CREATE TABLE "unit_assignments" ("assignment" INTEGER PRIMARY KEY NOT NULL, "area_id" INTEGER NOT NULL, "unit" TEXT NOT NULL, "on_day" DATE
  NOT NULL, "doubtful" BOOLEAN NOT NULL, "recorded_from" INTEGER NOT NULL, "recorded_to" INTEGER);
CREATE INDEX "index_unit_assignments_1" ON "unit_assignments" ("area_id");
CREATE TABLE "lots" ("version" INTEGER PRIMARY KEY NOT NULL, "lot_id" INTEGER NOT NULL, "product_id" INTEGER NOT NULL, "lot" TEXT NOT NULL,
  "harvest_from" DATE, "harvest_to" DATE, "kilograms" DOUBLE NOT NULL, "packed" BOOLEAN NOT NULL, "packing_facility" INTEGER, "packed_on"
  DATE, "treatment" TEXT, "treatment_facility" INTEGER, "treated_on" DATE, "treatment_number" TEXT, "exporter" INTEGER, "remark" TEXT,
  "illustrative" BOOLEAN NOT NULL, "recorded_from" INTEGER NOT NULL, "recorded_to" INTEGER);
CREATE INDEX "index_lots_1" ON "lots" ("lot_id");
CREATE INDEX "index_lots_2" ON "lots" ("product_id");
CREATE INDEX "index_lots_3" ON "lots" ("lot");
CREATE INDEX "index_lots_4" ON "lots" ("exporter") WHERE "exporter" IS NOT NULL;
CREATE TABLE "lot_sources" ("source" INTEGER PRIMARY KEY NOT NULL, "lot_version" INTEGER NOT NULL, "lot_id" INTEGER NOT NULL, "code_id"
  INTEGER, "code" TEXT, "canonical" TEXT, "kilograms" DOUBLE NOT NULL, "recorded_from" INTEGER NOT NULL, "recorded_to" INTEGER);
CREATE INDEX "index_lot_sources_1" ON "lot_sources" ("lot_version");
CREATE INDEX "index_lot_sources_2" ON "lot_sources" ("code_id") WHERE "code_id" IS NOT NULL;
CREATE INDEX "index_lot_sources_3" ON "lot_sources" ("canonical") WHERE "canonical" IS NOT NULL;
CREATE TABLE "stamp_runs" ("run_id" INTEGER PRIMARY KEY NOT NULL, "lot_id" INTEGER NOT NULL, "code_id" INTEGER, "issued_on" DATE NOT NULL,
  "stamps" INTEGER NOT NULL, "key_id" BLOB, "recorded_from" INTEGER NOT NULL, "recorded_to" INTEGER);
CREATE INDEX "index_stamp_runs_1" ON "stamp_runs" ("lot_id");
CREATE INDEX "index_stamp_runs_2" ON "stamp_runs" ("code_id") WHERE "code_id" IS NOT NULL;
CREATE TABLE "stamps" ("serial" INTEGER PRIMARY KEY NOT NULL, "place" INTEGER NOT NULL);
CREATE TABLE "stamp_changes" ("change" INTEGER PRIMARY KEY NOT NULL, "run_id" INTEGER NOT NULL, "node" INTEGER NOT NULL, "state" TEXT NOT
  NULL, "on_day" DATE NOT NULL, "reason" TEXT, "recorded_from" INTEGER NOT NULL, "recorded_to" INTEGER);
CREATE INDEX "index_stamp_changes_1" ON "stamp_changes" ("run_id", "node");
CREATE TABLE "stamp_links" ("version" INTEGER PRIMARY KEY NOT NULL, "link" INTEGER NOT NULL, "lot_id" INTEGER, "code_id" INTEGER,
  "product_id" INTEGER, "stamps" INTEGER NOT NULL, "valid_from" DATE, "valid_to" DATE, "recorded_from" INTEGER NOT NULL, "recorded_to"
  INTEGER);
CREATE INDEX "index_stamp_links_1" ON "stamp_links" ("link");
CREATE TABLE "foreign_stamps" ("stamp" INTEGER PRIMARY KEY NOT NULL, "token_key" INTEGER NOT NULL, "link_version" INTEGER NOT NULL, "text"
  TEXT NOT NULL);
CREATE INDEX "index_foreign_stamps_1" ON "foreign_stamps" ("token_key");
CREATE INDEX "index_foreign_stamps_2" ON "foreign_stamps" ("link_version");
CREATE TABLE "facilities" ("version" INTEGER PRIMARY KEY NOT NULL, "geom" POINT, "facility_id" INTEGER NOT NULL, "code" TEXT NOT NULL,
  "canonical" TEXT NOT NULL, "kind" TEXT NOT NULL, "name" TEXT NOT NULL, "organisation" INTEGER, "address" TEXT, "illustrative" BOOLEAN NOT
  NULL, "valid_from" DATE, "valid_to" DATE, "recorded_from" INTEGER NOT NULL, "recorded_to" INTEGER);
CREATE INDEX "index_facilities_1" ON "facilities" ("facility_id");
CREATE INDEX "index_facilities_2" ON "facilities" ("canonical");
CREATE TABLE "facility_decisions" ("decision_id" INTEGER PRIMARY KEY NOT NULL, "facility_id" INTEGER NOT NULL, "market" TEXT NOT NULL,
  "kind" TEXT NOT NULL, "authority" TEXT NOT NULL, "document" TEXT, "reason" TEXT, "officer" TEXT NOT NULL, "expires_on" DATE, "valid_from"
  DATE, "valid_to" DATE, "recorded_from" INTEGER NOT NULL, "recorded_to" INTEGER);
CREATE INDEX "index_facility_decisions_1" ON "facility_decisions" ("facility_id");
CREATE TABLE "facility_pairings" ("pairing" INTEGER PRIMARY KEY NOT NULL, "facility_id" INTEGER NOT NULL, "code_id" INTEGER NOT NULL,
  "market" TEXT NOT NULL, "valid_from" DATE, "valid_to" DATE, "recorded_from" INTEGER NOT NULL, "recorded_to" INTEGER);
CREATE INDEX "index_facility_pairings_1" ON "facility_pairings" ("facility_id");
CREATE INDEX "index_facility_pairings_2" ON "facility_pairings" ("code_id");
CREATE TABLE "rights_of_use" ("version" INTEGER PRIMARY KEY NOT NULL, "right_id" INTEGER NOT NULL, "code_id" INTEGER NOT NULL, "exporter"
  INTEGER NOT NULL, "letter" TEXT NOT NULL, "scan" BLOB, "kilograms" DOUBLE, "withdrawn_on" DATE, "reason" TEXT, "valid_from" DATE,
  "valid_to" DATE, "recorded_from" INTEGER NOT NULL, "recorded_to" INTEGER);
CREATE INDEX "index_rights_of_use_1" ON "rights_of_use" ("right_id");
CREATE INDEX "index_rights_of_use_2" ON "rights_of_use" ("code_id");
CREATE INDEX "index_rights_of_use_3" ON "rights_of_use" ("exporter");
CREATE TABLE "shipments" ("version" INTEGER PRIMARY KEY NOT NULL, "shipment_id" INTEGER NOT NULL, "number" TEXT NOT NULL, "market" TEXT NOT
  NULL, "exporter" INTEGER, "importer" TEXT, "facilities" TEXT, "phytosanitary" TEXT, "container" TEXT, "gate" TEXT, "recorded_from" INTEGER
  NOT NULL, "recorded_to" INTEGER);
CREATE INDEX "index_shipments_1" ON "shipments" ("shipment_id");
CREATE INDEX "index_shipments_2" ON "shipments" ("number");
CREATE INDEX "index_shipments_3" ON "shipments" ("exporter") WHERE "exporter" IS NOT NULL;
CREATE TABLE "shipment_lots" ("row" INTEGER PRIMARY KEY NOT NULL, "shipment_version" INTEGER, "step" INTEGER, "lot_id" INTEGER NOT NULL,
  "kilograms" DOUBLE NOT NULL, "recorded_from" INTEGER NOT NULL, "recorded_to" INTEGER);
CREATE INDEX "index_shipment_lots_1" ON "shipment_lots" ("shipment_version") WHERE "shipment_version" IS NOT NULL;
CREATE INDEX "index_shipment_lots_2" ON "shipment_lots" ("step") WHERE "step" IS NOT NULL;
CREATE INDEX "index_shipment_lots_3" ON "shipment_lots" ("lot_id");
CREATE TABLE "shipment_steps" ("step" INTEGER PRIMARY KEY NOT NULL, "shipment_id" INTEGER NOT NULL, "kind" TEXT NOT NULL, "on_day" DATE NOT
  NULL, "document" TEXT, "reason" TEXT, "recorded_from" INTEGER NOT NULL, "recorded_to" INTEGER);
CREATE INDEX "index_shipment_steps_1" ON "shipment_steps" ("shipment_id");
CREATE TABLE "overlap_acceptances" ("acceptance" INTEGER PRIMARY KEY NOT NULL, "decision_id" INTEGER NOT NULL, "code_id" INTEGER NOT NULL,
  "other_code_id" INTEGER NOT NULL, "shared_square_metres" DOUBLE NOT NULL, "reason" TEXT NOT NULL, "officer" TEXT NOT NULL,
  "second_officer" TEXT NOT NULL, "recorded_from" INTEGER NOT NULL, "recorded_to" INTEGER);
CREATE INDEX "index_overlap_acceptances_1" ON "overlap_acceptances" ("code_id");
CREATE TABLE "area_successions" ("succession" INTEGER PRIMARY KEY NOT NULL, "kind" TEXT NOT NULL, "predecessor" INTEGER NOT NULL,
  "successor" INTEGER, "on_day" DATE NOT NULL, "before_square_metres" DOUBLE NOT NULL, "after_square_metres" DOUBLE NOT NULL, "reason" TEXT,
  "recorded_from" INTEGER NOT NULL, "recorded_to" INTEGER);
CREATE INDEX "index_area_successions_1" ON "area_successions" ("predecessor");
CREATE INDEX "index_area_successions_2" ON "area_successions" ("successor");
CREATE TABLE "code_aliases" ("alias_id" INTEGER PRIMARY KEY NOT NULL, "code_id" INTEGER NOT NULL, "text" TEXT NOT NULL, "canonical" TEXT NOT
  NULL, "authority" TEXT NOT NULL, "valid_from" DATE, "valid_to" DATE, "recorded_from" INTEGER NOT NULL, "recorded_to" INTEGER);
CREATE INDEX "index_code_aliases_1" ON "code_aliases" ("canonical");
CREATE INDEX "index_code_aliases_2" ON "code_aliases" ("code_id");
CREATE TABLE "code_renumberings" ("renumbering" INTEGER PRIMARY KEY NOT NULL, "old_code_id" INTEGER NOT NULL, "new_code_id" INTEGER NOT
  NULL, "on_day" DATE NOT NULL, "reason" TEXT, "recorded_from" INTEGER NOT NULL, "recorded_to" INTEGER);
CREATE INDEX "index_code_renumberings_1" ON "code_renumberings" ("old_code_id");
CREATE INDEX "index_code_renumberings_2" ON "code_renumberings" ("new_code_id");
CREATE TABLE "dated_settings" ("setting" INTEGER PRIMARY KEY NOT NULL, "name" TEXT NOT NULL, "value" TEXT NOT NULL, "valid_from" DATE,
  "valid_to" DATE, "recorded_from" INTEGER NOT NULL, "recorded_to" INTEGER);
CREATE TABLE "area_visibilities" ("change" INTEGER PRIMARY KEY NOT NULL, "area_id" INTEGER NOT NULL, "visibility" TEXT NOT NULL, "consent"
  TEXT NOT NULL, "on_day" DATE NOT NULL, "recorded_from" INTEGER NOT NULL, "recorded_to" INTEGER);
CREATE INDEX "index_area_visibilities_1" ON "area_visibilities" ("area_id");
