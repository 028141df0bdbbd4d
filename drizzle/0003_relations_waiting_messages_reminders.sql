CREATE TABLE "activity_relation" (
	"commune_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "activity_relation_pk" PRIMARY KEY("commune_id","activity_id","other_id"),
	CONSTRAINT "activity_relation_kind_check" CHECK (kind in ('excludes', 'requires')),
	CONSTRAINT "activity_relation_other_check" CHECK (other_id <> activity_id)
);
--> statement-breakpoint
ALTER TABLE "activity_relation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "town_hall_message" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"household_id" uuid NOT NULL,
	"guardian_id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	"activity_id" uuid,
	"service_date" date,
	"body" text NOT NULL,
	"reason" text,
	"sent_at" timestamp with time zone NOT NULL,
	"handled_at" timestamp with time zone,
	"handled_by" uuid,
	CONSTRAINT "town_hall_message_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "town_hall_message_body_check" CHECK (length(body) between 1 and 4000),
	CONSTRAINT "town_hall_message_handled_check" CHECK ((handled_at is null) = (handled_by is null))
);
--> statement-breakpoint
ALTER TABLE "town_hall_message" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reminder" (
	"commune_id" uuid NOT NULL,
	"guardian_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reminder_pk" PRIMARY KEY("commune_id","guardian_id","kind","subject"),
	CONSTRAINT "reminder_kind_check" CHECK (kind in ('usual-days', 'basket'))
);
--> statement-breakpoint
ALTER TABLE "reminder" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reminder_refusal" (
	"commune_id" uuid NOT NULL,
	"guardian_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"refused_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reminder_refusal_pk" PRIMARY KEY("commune_id","guardian_id","kind"),
	CONSTRAINT "reminder_refusal_kind_check" CHECK (kind in ('usual-days', 'basket'))
);
--> statement-breakpoint
ALTER TABLE "reminder_refusal" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "waiting_entry" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"service_date" date NOT NULL,
	"household_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"status" text NOT NULL,
	"offered_at" timestamp with time zone,
	"offer_until" timestamp with time zone,
	"settled_at" timestamp with time zone,
	CONSTRAINT "waiting_entry_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "waiting_entry_status_check" CHECK (status in ('waiting', 'offered', 'accepted', 'declined', 'lapsed', 'withdrawn')),
	CONSTRAINT "waiting_entry_offer_check" CHECK (status <> 'offered' or offer_until is not null),
	CONSTRAINT "waiting_entry_settled_check" CHECK ((status in ('waiting', 'offered')) = (settled_at is null))
);
--> statement-breakpoint
ALTER TABLE "waiting_entry" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "opening" DROP CONSTRAINT "opening_taken_check";--> statement-breakpoint
ALTER TABLE "opening" ADD COLUMN "held" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "regulation_rule" ADD COLUMN "weekly_maximum" smallint;--> statement-breakpoint
ALTER TABLE "checkout_line" ADD COLUMN "surcharge" text;--> statement-breakpoint
ALTER TABLE "reservation" ADD COLUMN "surcharge" text;--> statement-breakpoint
ALTER TABLE "activity_relation" ADD CONSTRAINT "activity_relation_activity_fk" FOREIGN KEY ("commune_id","activity_id") REFERENCES "public"."activity"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_relation" ADD CONSTRAINT "activity_relation_other_fk" FOREIGN KEY ("commune_id","other_id") REFERENCES "public"."activity"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "town_hall_message" ADD CONSTRAINT "town_hall_message_household_fk" FOREIGN KEY ("commune_id","household_id") REFERENCES "public"."household"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "town_hall_message" ADD CONSTRAINT "town_hall_message_guardian_fk" FOREIGN KEY ("commune_id","guardian_id") REFERENCES "public"."guardian"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "town_hall_message" ADD CONSTRAINT "town_hall_message_child_fk" FOREIGN KEY ("commune_id","child_id") REFERENCES "public"."child"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "town_hall_message" ADD CONSTRAINT "town_hall_message_activity_fk" FOREIGN KEY ("commune_id","activity_id") REFERENCES "public"."activity"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "town_hall_message" ADD CONSTRAINT "town_hall_message_staff_fk" FOREIGN KEY ("commune_id","handled_by") REFERENCES "public"."staff"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_guardian_fk" FOREIGN KEY ("commune_id","guardian_id") REFERENCES "public"."guardian"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_refusal" ADD CONSTRAINT "reminder_refusal_guardian_fk" FOREIGN KEY ("commune_id","guardian_id") REFERENCES "public"."guardian"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_opening_fk" FOREIGN KEY ("commune_id","activity_id","service_date") REFERENCES "public"."opening"("commune_id","activity_id","service_date") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_child_fk" FOREIGN KEY ("commune_id","child_id") REFERENCES "public"."child"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_household_fk" FOREIGN KEY ("commune_id","household_id") REFERENCES "public"."household"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_guardian_fk" FOREIGN KEY ("commune_id","asked_by") REFERENCES "public"."guardian"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_relation_other_idx" ON "activity_relation" USING btree ("commune_id","other_id");--> statement-breakpoint
CREATE INDEX "town_hall_message_inbox_idx" ON "town_hall_message" USING btree ("commune_id","sent_at");--> statement-breakpoint
CREATE UNIQUE INDEX "waiting_entry_live_key" ON "waiting_entry" USING btree ("commune_id","child_id","activity_id","service_date") WHERE status in ('waiting', 'offered');--> statement-breakpoint
CREATE INDEX "waiting_entry_queue_idx" ON "waiting_entry" USING btree ("commune_id","activity_id","service_date","asked_at","id") WHERE status in ('waiting', 'offered');--> statement-breakpoint
ALTER TABLE "opening" ADD CONSTRAINT "opening_taken_check" CHECK (taken >= 0 and held >= 0 and taken + held <= capacity);--> statement-breakpoint
ALTER TABLE "regulation_rule" ADD CONSTRAINT "regulation_rule_weekly_maximum_check" CHECK (weekly_maximum between 1 and 7);--> statement-breakpoint
CREATE POLICY "activity_relation_commune" ON "activity_relation" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "town_hall_message_commune" ON "town_hall_message" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "reminder_commune" ON "reminder" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "reminder_refusal_commune" ON "reminder_refusal" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "waiting_entry_commune" ON "waiting_entry" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);