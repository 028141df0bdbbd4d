CREATE TABLE "recovery_code" (
	"commune_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "recovery_code_pk" PRIMARY KEY("commune_id","account_id","code_hash")
);
--> statement-breakpoint
ALTER TABLE "recovery_code" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "second_factor" (
	"commune_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"sealed_secret" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"last_step" bigint,
	CONSTRAINT "second_factor_pk" PRIMARY KEY("commune_id","account_id")
);
--> statement-breakpoint
ALTER TABLE "second_factor" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "staff_site" (
	"commune_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	CONSTRAINT "staff_site_pk" PRIMARY KEY("commune_id","staff_id","site_id")
);
--> statement-breakpoint
ALTER TABLE "staff_site" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"action" text NOT NULL,
	"actor_kind" text NOT NULL,
	"account_id" uuid,
	"actor_name" text NOT NULL,
	"subject_kind" text,
	"subject_id" uuid,
	"remote_address" text,
	"detail" jsonb NOT NULL,
	CONSTRAINT "audit_entry_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "audit_entry_actor_check" CHECK (actor_kind in ('guardian', 'staff', 'visitor', 'system'))
);
--> statement-breakpoint
ALTER TABLE "audit_entry" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invitation_batch" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "invitation_batch_pk" PRIMARY KEY("commune_id","id")
);
--> statement-breakpoint
ALTER TABLE "invitation_batch" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "one_time_link" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"token_hash" text NOT NULL,
	"guardian_id" uuid,
	"account_id" uuid,
	"email" text NOT NULL,
	"password_hash" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"replaced_at" timestamp with time zone,
	"batch_id" uuid,
	"message_id" uuid,
	CONSTRAINT "one_time_link_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "one_time_link_token_key" UNIQUE("commune_id","token_hash"),
	CONSTRAINT "one_time_link_purpose_check" CHECK (purpose in ('guardian-invitation', 'staff-invitation', 'address-validation', 'password-reset', 'email-change')),
	CONSTRAINT "one_time_link_subject_check" CHECK ((guardian_id is null) <> (account_id is null)),
	CONSTRAINT "one_time_link_span_check" CHECK (expires_at > created_at)
);
--> statement-breakpoint
ALTER TABLE "one_time_link" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "news_audience" (
	"commune_id" uuid NOT NULL,
	"news_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"class_name" text NOT NULL,
	CONSTRAINT "news_audience_pk" PRIMARY KEY("commune_id","news_id","site_id","class_name")
);
--> statement-breakpoint
ALTER TABLE "news_audience" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "news_file" (
	"commune_id" uuid NOT NULL,
	"news_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "news_file_pk" PRIMARY KEY("commune_id","news_id","file_id")
);
--> statement-breakpoint
ALTER TABLE "news_file" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "news_item" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"state" text NOT NULL,
	"publish_at" timestamp with time zone,
	"for_everyone" boolean NOT NULL,
	"picture_id" uuid,
	"picture_text" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "news_item_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "news_item_state_check" CHECK (state in ('draft', 'published', 'archived')),
	CONSTRAINT "news_item_publish_check" CHECK (state = 'draft' or publish_at is not null)
);
--> statement-breakpoint
ALTER TABLE "news_item" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "stored_file" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"storage_key" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"width" integer,
	"height" integer,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	CONSTRAINT "stored_file_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "stored_file_storage_key" UNIQUE("commune_id","storage_key"),
	CONSTRAINT "stored_file_size_check" CHECK (size > 0)
);
--> statement-breakpoint
ALTER TABLE "stored_file" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"key" varchar(255) NOT NULL,
	"points" integer NOT NULL,
	"expire" bigint,
	CONSTRAINT "rate_limit_pk" PRIMARY KEY("key")
);
--> statement-breakpoint
CREATE TABLE "search_word" (
	"commune_id" uuid NOT NULL,
	"word" text collate "C" NOT NULL,
	"household_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "search_word_pk" PRIMARY KEY("commune_id","word","household_id","person_id"),
	CONSTRAINT "search_word_kind_check" CHECK (kind in ('name', 'email', 'phone'))
);
--> statement-breakpoint
ALTER TABLE "search_word" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "password_changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "authenticated_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "second_factor_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "last_seen_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_account_fk" FOREIGN KEY ("commune_id","account_id") REFERENCES "public"."account"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_account_fk" FOREIGN KEY ("commune_id","account_id") REFERENCES "public"."account"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_site" ADD CONSTRAINT "staff_site_staff_fk" FOREIGN KEY ("commune_id","staff_id") REFERENCES "public"."staff"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_site" ADD CONSTRAINT "staff_site_site_fk" FOREIGN KEY ("commune_id","site_id") REFERENCES "public"."site"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_commune_fk" FOREIGN KEY ("commune_id") REFERENCES "public"."commune"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_batch" ADD CONSTRAINT "invitation_batch_staff_fk" FOREIGN KEY ("commune_id","created_by") REFERENCES "public"."staff"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_guardian_fk" FOREIGN KEY ("commune_id","guardian_id") REFERENCES "public"."guardian"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_account_fk" FOREIGN KEY ("commune_id","account_id") REFERENCES "public"."account"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_batch_fk" FOREIGN KEY ("commune_id","batch_id") REFERENCES "public"."invitation_batch"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "news_audience" ADD CONSTRAINT "news_audience_news_fk" FOREIGN KEY ("commune_id","news_id") REFERENCES "public"."news_item"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "news_audience" ADD CONSTRAINT "news_audience_site_fk" FOREIGN KEY ("commune_id","site_id") REFERENCES "public"."site"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "news_file" ADD CONSTRAINT "news_file_news_fk" FOREIGN KEY ("commune_id","news_id") REFERENCES "public"."news_item"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "news_file" ADD CONSTRAINT "news_file_file_fk" FOREIGN KEY ("commune_id","file_id") REFERENCES "public"."stored_file"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "news_item" ADD CONSTRAINT "news_item_picture_fk" FOREIGN KEY ("commune_id","picture_id") REFERENCES "public"."stored_file"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "news_item" ADD CONSTRAINT "news_item_staff_fk" FOREIGN KEY ("commune_id","created_by") REFERENCES "public"."staff"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_commune_fk" FOREIGN KEY ("commune_id") REFERENCES "public"."commune"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_staff_fk" FOREIGN KEY ("commune_id","created_by") REFERENCES "public"."staff"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_word" ADD CONSTRAINT "search_word_household_fk" FOREIGN KEY ("commune_id","household_id") REFERENCES "public"."household"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entry_at_idx" ON "audit_entry" USING btree ("commune_id","at");--> statement-breakpoint
CREATE INDEX "audit_entry_account_idx" ON "audit_entry" USING btree ("commune_id","account_id","at") WHERE account_id is not null;--> statement-breakpoint
CREATE INDEX "invitation_batch_created_idx" ON "invitation_batch" USING btree ("commune_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_time_link_live_guardian_key" ON "one_time_link" USING btree ("commune_id","purpose","guardian_id") WHERE guardian_id is not null and used_at is null and replaced_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_time_link_live_account_key" ON "one_time_link" USING btree ("commune_id","purpose","account_id") WHERE account_id is not null and used_at is null and replaced_at is null;--> statement-breakpoint
CREATE INDEX "one_time_link_batch_idx" ON "one_time_link" USING btree ("commune_id","batch_id") WHERE batch_id is not null;--> statement-breakpoint
CREATE INDEX "news_file_file_idx" ON "news_file" USING btree ("commune_id","file_id");--> statement-breakpoint
CREATE INDEX "news_item_publish_idx" ON "news_item" USING btree ("commune_id","publish_at");--> statement-breakpoint
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit" USING btree ("expire");--> statement-breakpoint
CREATE INDEX "search_word_household_idx" ON "search_word" USING btree ("commune_id","household_id");--> statement-breakpoint
CREATE POLICY "recovery_code_commune" ON "recovery_code" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "second_factor_commune" ON "second_factor" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "staff_site_commune" ON "staff_site" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "audit_entry_commune" ON "audit_entry" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "invitation_batch_commune" ON "invitation_batch" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "one_time_link_commune" ON "one_time_link" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "news_audience_commune" ON "news_audience" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "news_file_commune" ON "news_file" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "news_item_commune" ON "news_item" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "stored_file_commune" ON "stored_file" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "search_word_commune" ON "search_word" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);