CREATE TABLE "booking_window" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"opens_at" timestamp with time zone,
	"closes_at" timestamp with time zone,
	CONSTRAINT "booking_window_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "booking_window_span_check" CHECK (ends_on >= starts_on),
	CONSTRAINT "booking_window_order_check" CHECK (closes_at > opens_at)
);
--> statement-breakpoint
ALTER TABLE "booking_window" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "levels" text[];--> statement-breakpoint
ALTER TABLE "regulation_rule" ADD COLUMN "late" jsonb DEFAULT '{"kind":"refused"}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "booking_window" ADD CONSTRAINT "booking_window_activity_fk" FOREIGN KEY ("commune_id","activity_id") REFERENCES "public"."activity"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "booking_window_activity_idx" ON "booking_window" USING btree ("commune_id","activity_id");--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_levels_check" CHECK (cardinality(levels) > 0);--> statement-breakpoint
CREATE POLICY "booking_window_commune" ON "booking_window" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);