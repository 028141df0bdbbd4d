CREATE TABLE "commune_holiday" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"until" date NOT NULL,
	"label" text NOT NULL,
	"replaced_zone" text,
	"replaced_from" date,
	"withdrawn" boolean DEFAULT false NOT NULL,
	CONSTRAINT "commune_holiday_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "commune_holiday_span_check" CHECK (until > starts_on),
	CONSTRAINT "commune_holiday_label_check" CHECK (length(label) between 1 and 100),
	CONSTRAINT "commune_holiday_replaced_check" CHECK ((replaced_zone is null) = (replaced_from is null)),
	CONSTRAINT "commune_holiday_withdrawn_check" CHECK (not withdrawn or replaced_from is not null)
);
--> statement-breakpoint
ALTER TABLE "commune_holiday" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "commune" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "commune" DROP CONSTRAINT "commune_school_zone_check";--> statement-breakpoint
DROP INDEX "reservation_opening_idx";--> statement-breakpoint
ALTER TABLE "audit_entry" ADD COLUMN "changes" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "weekday_capacities" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "color" text;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "conditions" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "archived_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "opening" ADD COLUMN "set_by_hand" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "regulation" ADD COLUMN "archived_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "regulation" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "commune" ADD COLUMN "public_holidays" text DEFAULT 'national' NOT NULL;--> statement-breakpoint
ALTER TABLE "commune" ADD COLUMN "school_year_month" smallint DEFAULT 9 NOT NULL;--> statement-breakpoint
ALTER TABLE "commune" ADD COLUMN "logo_file_id" uuid;--> statement-breakpoint
ALTER TABLE "commune" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "address" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "position" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "archived_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "reservation" ADD COLUMN "closure_id" uuid;--> statement-breakpoint
ALTER TABLE "reservation" ADD COLUMN "cancel_reason" text;--> statement-breakpoint
ALTER TABLE "commune_holiday" ADD CONSTRAINT "commune_holiday_commune_fk" FOREIGN KEY ("commune_id") REFERENCES "public"."commune"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "commune_holiday_replaced_key" ON "commune_holiday" USING btree ("commune_id","replaced_zone","replaced_from") WHERE replaced_from is not null;--> statement-breakpoint
CREATE INDEX "commune_holiday_span_idx" ON "commune_holiday" USING btree ("commune_id","until");--> statement-breakpoint
CREATE INDEX "reservation_closure_idx" ON "reservation" USING btree ("commune_id","closure_id","household_id") WHERE closure_id is not null;--> statement-breakpoint
CREATE INDEX "reservation_opening_idx" ON "reservation" USING btree ("commune_id","activity_id","service_date");--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_conditions_check" CHECK (length(conditions) <= 2000);--> statement-breakpoint
ALTER TABLE "commune" ADD CONSTRAINT "commune_accent_check" CHECK (accent ~ '^#[0-9a-f]{6}$');--> statement-breakpoint
ALTER TABLE "commune" ADD CONSTRAINT "commune_school_year_month_check" CHECK (school_year_month between 1 and 12);--> statement-breakpoint
ALTER TABLE "commune" ADD CONSTRAINT "commune_public_holidays_check" CHECK (public_holidays in ('national', 'alsace-moselle', 'guadeloupe', 'guyane', 'martinique', 'mayotte', 'reunion', 'saint-barthelemy', 'saint-martin'));--> statement-breakpoint
ALTER TABLE "commune" ADD CONSTRAINT "commune_school_zone_check" CHECK (school_zone in ('A', 'B', 'C', 'own'));--> statement-breakpoint
CREATE POLICY "commune_known" ON "commune" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "commune_own" ON "commune" AS PERMISSIVE FOR UPDATE TO public USING (id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "commune_holiday_commune" ON "commune_holiday" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);