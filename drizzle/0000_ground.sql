CREATE TABLE "account" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"email" text NOT NULL,
	"password_hash" text,
	"created_at" timestamp with time zone NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "account_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "account_email_key" UNIQUE("commune_id","email")
);
--> statement-breakpoint
ALTER TABLE "account" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "session" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"user_agent" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "session_pk" PRIMARY KEY("commune_id","id")
);
--> statement-breakpoint
ALTER TABLE "session" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "staff" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "staff_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "staff_account_key" UNIQUE("commune_id","account_id"),
	CONSTRAINT "staff_role_check" CHECK (role in ('administrateur', 'gestionnaire', 'regisseur', 'animateur'))
);
--> statement-breakpoint
ALTER TABLE "staff" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "activity" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"regulation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"starts_at" time NOT NULL,
	"ends_at" time NOT NULL,
	"weekdays" smallint[] NOT NULL,
	"season" text NOT NULL,
	"capacity" integer NOT NULL,
	"min_age" smallint,
	"max_age" smallint,
	"position" smallint NOT NULL,
	CONSTRAINT "activity_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "activity_season_check" CHECK (season in ('term', 'holidays', 'all-year')),
	CONSTRAINT "activity_capacity_check" CHECK (capacity >= 0),
	CONSTRAINT "activity_hours_check" CHECK (ends_at > starts_at)
);
--> statement-breakpoint
ALTER TABLE "activity" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "closure" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"until" date NOT NULL,
	"label" text NOT NULL,
	"site_id" uuid,
	"activity_id" uuid,
	CONSTRAINT "closure_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "closure_span_check" CHECK (until > starts_on)
);
--> statement-breakpoint
ALTER TABLE "closure" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "enrolment" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	CONSTRAINT "enrolment_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "enrolment_span_check" CHECK (ends_on is null or ends_on >= starts_on)
);
--> statement-breakpoint
ALTER TABLE "enrolment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "opening" (
	"commune_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"service_date" date NOT NULL,
	"capacity" integer NOT NULL,
	"taken" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "opening_pk" PRIMARY KEY("commune_id","activity_id","service_date"),
	CONSTRAINT "opening_taken_check" CHECK (taken >= 0 and taken <= capacity)
);
--> statement-breakpoint
ALTER TABLE "opening" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "regulation" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "regulation_pk" PRIMARY KEY("commune_id","id")
);
--> statement-breakpoint
ALTER TABLE "regulation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "regulation_rule" (
	"commune_id" uuid NOT NULL,
	"regulation_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"booking" jsonb NOT NULL,
	"cancellation" jsonb NOT NULL,
	CONSTRAINT "regulation_rule_pk" PRIMARY KEY("commune_id","regulation_id","valid_from")
);
--> statement-breakpoint
ALTER TABLE "regulation_rule" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "commune" (
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"school_zone" text NOT NULL,
	"sender_email" text NOT NULL,
	"contact_email" text NOT NULL,
	"contact_phone" text,
	"accent" text,
	CONSTRAINT "commune_pk" PRIMARY KEY("id"),
	CONSTRAINT "commune_slug_key" UNIQUE("slug"),
	CONSTRAINT "commune_school_zone_check" CHECK (school_zone in ('A', 'B', 'C'))
);
--> statement-breakpoint
CREATE TABLE "commune_host" (
	"host" text NOT NULL,
	"commune_id" uuid NOT NULL,
	CONSTRAINT "commune_host_pk" PRIMARY KEY("host")
);
--> statement-breakpoint
CREATE TABLE "school_holiday" (
	"zone" text NOT NULL,
	"starts_on" date NOT NULL,
	"until" date NOT NULL,
	"label" text NOT NULL,
	CONSTRAINT "school_holiday_pk" PRIMARY KEY("zone","starts_on"),
	CONSTRAINT "school_holiday_span_check" CHECK (until > starts_on)
);
--> statement-breakpoint
CREATE TABLE "site" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "site_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "site_kind_check" CHECK (kind in ('school', 'centre'))
);
--> statement-breakpoint
ALTER TABLE "site" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "child" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"birth_date" date NOT NULL,
	"school_id" uuid NOT NULL,
	"level" text,
	"class_name" text,
	CONSTRAINT "child_pk" PRIMARY KEY("commune_id","id")
);
--> statement-breakpoint
ALTER TABLE "child" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "guardian" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"household_id" uuid NOT NULL,
	"account_id" uuid,
	"civility" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"email" text,
	"mobile_phone" text,
	"address_line" text,
	"postcode" text,
	"city" text,
	"wants_copies" boolean DEFAULT true NOT NULL,
	CONSTRAINT "guardian_pk" PRIMARY KEY("commune_id","id")
);
--> statement-breakpoint
ALTER TABLE "guardian" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "household" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	CONSTRAINT "household_pk" PRIMARY KEY("commune_id","id")
);
--> statement-breakpoint
ALTER TABLE "household" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "household_child" (
	"commune_id" uuid NOT NULL,
	"household_id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	CONSTRAINT "household_child_pk" PRIMARY KEY("commune_id","household_id","child_id")
);
--> statement-breakpoint
ALTER TABLE "household_child" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outbox_message" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"recipient" text NOT NULL,
	"payload" jsonb NOT NULL,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"last_error" text,
	CONSTRAINT "outbox_message_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "outbox_message_state_check" CHECK (state in ('pending', 'sent', 'dead'))
);
--> statement-breakpoint
ALTER TABLE "outbox_message" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "attendance" (
	"commune_id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"service_date" date NOT NULL,
	"status" text NOT NULL,
	"marked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "attendance_pk" PRIMARY KEY("commune_id","child_id","activity_id","service_date"),
	CONSTRAINT "attendance_status_check" CHECK (status in ('present', 'absent', 'excused'))
);
--> statement-breakpoint
ALTER TABLE "attendance" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "basket" (
	"commune_id" uuid NOT NULL,
	"household_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"emptied" jsonb,
	CONSTRAINT "basket_pk" PRIMARY KEY("commune_id","household_id")
);
--> statement-breakpoint
ALTER TABLE "basket" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "basket_line" (
	"commune_id" uuid NOT NULL,
	"household_id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"service_date" date NOT NULL,
	"kind" text NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "basket_line_pk" PRIMARY KEY("commune_id","household_id","child_id","activity_id","service_date"),
	CONSTRAINT "basket_line_kind_check" CHECK (kind in ('book', 'cancel'))
);
--> statement-breakpoint
ALTER TABLE "basket_line" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "checkout" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"household_id" uuid NOT NULL,
	"guardian_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"basket_version" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"outcome" text NOT NULL,
	CONSTRAINT "checkout_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "checkout_key_key" UNIQUE("commune_id","household_id","key"),
	CONSTRAINT "checkout_outcome_check" CHECK (outcome in ('validated', 'nothing-granted'))
);
--> statement-breakpoint
ALTER TABLE "checkout" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "checkout_line" (
	"commune_id" uuid NOT NULL,
	"checkout_id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"service_date" date NOT NULL,
	"kind" text NOT NULL,
	"refusal" jsonb,
	CONSTRAINT "checkout_line_pk" PRIMARY KEY("commune_id","checkout_id","child_id","activity_id","service_date"),
	CONSTRAINT "checkout_line_kind_check" CHECK (kind in ('book', 'cancel'))
);
--> statement-breakpoint
ALTER TABLE "checkout_line" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reservation" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"service_date" date NOT NULL,
	"household_id" uuid NOT NULL,
	"status" text NOT NULL,
	"reserved_at" timestamp with time zone NOT NULL,
	"reserved_by" uuid,
	"cancelled_at" timestamp with time zone,
	"cancelled_by" uuid,
	CONSTRAINT "reservation_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "reservation_status_check" CHECK (status in ('reserved', 'cancelled')),
	CONSTRAINT "reservation_cancelled_check" CHECK ((status = 'cancelled') = (cancelled_at is not null))
);
--> statement-breakpoint
ALTER TABLE "reservation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_commune_fk" FOREIGN KEY ("commune_id") REFERENCES "public"."commune"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_fk" FOREIGN KEY ("commune_id","account_id") REFERENCES "public"."account"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_account_fk" FOREIGN KEY ("commune_id","account_id") REFERENCES "public"."account"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_site_fk" FOREIGN KEY ("commune_id","site_id") REFERENCES "public"."site"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_regulation_fk" FOREIGN KEY ("commune_id","regulation_id") REFERENCES "public"."regulation"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closure" ADD CONSTRAINT "closure_site_fk" FOREIGN KEY ("commune_id","site_id") REFERENCES "public"."site"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closure" ADD CONSTRAINT "closure_activity_fk" FOREIGN KEY ("commune_id","activity_id") REFERENCES "public"."activity"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_child_fk" FOREIGN KEY ("commune_id","child_id") REFERENCES "public"."child"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_activity_fk" FOREIGN KEY ("commune_id","activity_id") REFERENCES "public"."activity"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening" ADD CONSTRAINT "opening_activity_fk" FOREIGN KEY ("commune_id","activity_id") REFERENCES "public"."activity"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regulation" ADD CONSTRAINT "regulation_commune_fk" FOREIGN KEY ("commune_id") REFERENCES "public"."commune"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regulation_rule" ADD CONSTRAINT "regulation_rule_regulation_fk" FOREIGN KEY ("commune_id","regulation_id") REFERENCES "public"."regulation"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commune_host" ADD CONSTRAINT "commune_host_commune_fk" FOREIGN KEY ("commune_id") REFERENCES "public"."commune"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site" ADD CONSTRAINT "site_commune_fk" FOREIGN KEY ("commune_id") REFERENCES "public"."commune"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child" ADD CONSTRAINT "child_school_fk" FOREIGN KEY ("commune_id","school_id") REFERENCES "public"."site"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardian" ADD CONSTRAINT "guardian_household_fk" FOREIGN KEY ("commune_id","household_id") REFERENCES "public"."household"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardian" ADD CONSTRAINT "guardian_account_fk" FOREIGN KEY ("commune_id","account_id") REFERENCES "public"."account"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household" ADD CONSTRAINT "household_commune_fk" FOREIGN KEY ("commune_id") REFERENCES "public"."commune"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_child" ADD CONSTRAINT "household_child_household_fk" FOREIGN KEY ("commune_id","household_id") REFERENCES "public"."household"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_child" ADD CONSTRAINT "household_child_child_fk" FOREIGN KEY ("commune_id","child_id") REFERENCES "public"."child"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_opening_fk" FOREIGN KEY ("commune_id","activity_id","service_date") REFERENCES "public"."opening"("commune_id","activity_id","service_date") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_child_fk" FOREIGN KEY ("commune_id","child_id") REFERENCES "public"."child"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "basket" ADD CONSTRAINT "basket_household_fk" FOREIGN KEY ("commune_id","household_id") REFERENCES "public"."household"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "basket_line" ADD CONSTRAINT "basket_line_basket_fk" FOREIGN KEY ("commune_id","household_id") REFERENCES "public"."basket"("commune_id","household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "basket_line" ADD CONSTRAINT "basket_line_opening_fk" FOREIGN KEY ("commune_id","activity_id","service_date") REFERENCES "public"."opening"("commune_id","activity_id","service_date") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "basket_line" ADD CONSTRAINT "basket_line_child_fk" FOREIGN KEY ("commune_id","child_id") REFERENCES "public"."child"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "basket_line" ADD CONSTRAINT "basket_line_guardian_fk" FOREIGN KEY ("commune_id","added_by") REFERENCES "public"."guardian"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkout" ADD CONSTRAINT "checkout_household_fk" FOREIGN KEY ("commune_id","household_id") REFERENCES "public"."household"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkout" ADD CONSTRAINT "checkout_guardian_fk" FOREIGN KEY ("commune_id","guardian_id") REFERENCES "public"."guardian"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkout_line" ADD CONSTRAINT "checkout_line_checkout_fk" FOREIGN KEY ("commune_id","checkout_id") REFERENCES "public"."checkout"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_opening_fk" FOREIGN KEY ("commune_id","activity_id","service_date") REFERENCES "public"."opening"("commune_id","activity_id","service_date") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_child_fk" FOREIGN KEY ("commune_id","child_id") REFERENCES "public"."child"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_household_fk" FOREIGN KEY ("commune_id","household_id") REFERENCES "public"."household"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "session_account_idx" ON "session" USING btree ("commune_id","account_id");--> statement-breakpoint
CREATE INDEX "closure_span_idx" ON "closure" USING btree ("commune_id","until");--> statement-breakpoint
CREATE INDEX "enrolment_child_idx" ON "enrolment" USING btree ("commune_id","child_id","activity_id");--> statement-breakpoint
CREATE INDEX "opening_date_idx" ON "opening" USING btree ("commune_id","service_date");--> statement-breakpoint
CREATE INDEX "site_name_idx" ON "site" USING btree ("commune_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "guardian_account_key" ON "guardian" USING btree ("commune_id","account_id") WHERE account_id is not null;--> statement-breakpoint
CREATE INDEX "guardian_household_idx" ON "guardian" USING btree ("commune_id","household_id");--> statement-breakpoint
CREATE INDEX "household_child_child_idx" ON "household_child" USING btree ("commune_id","child_id");--> statement-breakpoint
CREATE INDEX "outbox_message_due_idx" ON "outbox_message" USING btree ("commune_id","next_attempt_at") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "outbox_message_created_idx" ON "outbox_message" USING btree ("commune_id","created_at");--> statement-breakpoint
CREATE INDEX "checkout_version_idx" ON "checkout" USING btree ("commune_id","household_id","basket_version");--> statement-breakpoint
CREATE UNIQUE INDEX "reservation_live_key" ON "reservation" USING btree ("commune_id","child_id","activity_id","service_date") WHERE status = 'reserved';--> statement-breakpoint
CREATE INDEX "reservation_opening_idx" ON "reservation" USING btree ("commune_id","activity_id","service_date") WHERE status = 'reserved';--> statement-breakpoint
CREATE POLICY "account_commune" ON "account" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "session_commune" ON "session" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "staff_commune" ON "staff" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "activity_commune" ON "activity" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "closure_commune" ON "closure" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "enrolment_commune" ON "enrolment" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "opening_commune" ON "opening" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "regulation_commune" ON "regulation" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "regulation_rule_commune" ON "regulation_rule" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "site_commune" ON "site" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "child_commune" ON "child" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "guardian_commune" ON "guardian" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "household_commune" ON "household" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "household_child_commune" ON "household_child" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "outbox_message_commune" ON "outbox_message" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "attendance_commune" ON "attendance" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "basket_commune" ON "basket" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "basket_line_commune" ON "basket_line" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "checkout_commune" ON "checkout" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "checkout_line_commune" ON "checkout_line" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "reservation_commune" ON "reservation" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);