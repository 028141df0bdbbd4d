CREATE TABLE "child_diet" (
	"commune_id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	"diet_id" uuid NOT NULL,
	CONSTRAINT "child_diet_pk" PRIMARY KEY("commune_id","child_id","diet_id")
);
--> statement-breakpoint
ALTER TABLE "child_diet" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "diet" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"label" text NOT NULL,
	"position" integer NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "diet_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "diet_label_key" UNIQUE("commune_id","label")
);
--> statement-breakpoint
ALTER TABLE "diet" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "health_file" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	"file_id" uuid,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"removed_by" uuid,
	"removed_at" timestamp with time zone,
	CONSTRAINT "health_file_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "health_file_removed_check" CHECK ((removed_at is null) = (removed_by is null)),
	CONSTRAINT "health_file_kept_check" CHECK ((file_id is null) = (removed_at is not null))
);
--> statement-breakpoint
ALTER TABLE "health_file" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "health_record" (
	"commune_id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	"allergens" text[] NOT NULL,
	"note" text NOT NULL,
	"has_plan" boolean NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "health_record_pk" PRIMARY KEY("commune_id","child_id")
);
--> statement-breakpoint
ALTER TABLE "health_record" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "picture_consent" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	"guardian_id" uuid NOT NULL,
	"medium" text NOT NULL,
	"place" text NOT NULL,
	"granted" boolean NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "picture_consent_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "picture_consent_medium_check" CHECK (medium in ('photo', 'video')),
	CONSTRAINT "picture_consent_place_check" CHECK (place in ('internal', 'website', 'press'))
);
--> statement-breakpoint
ALTER TABLE "picture_consent" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contact" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"household_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"phone" text NOT NULL,
	"relation" text NOT NULL,
	"position" integer NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_by" uuid,
	CONSTRAINT "contact_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "contact_kind_check" CHECK (kind in ('pickup', 'emergency')),
	CONSTRAINT "contact_removed_check" CHECK ((removed_at is null) = (removed_by is null))
);
--> statement-breakpoint
ALTER TABLE "contact" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contact_child" (
	"commune_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	CONSTRAINT "contact_child_pk" PRIMARY KEY("commune_id","contact_id","child_id")
);
--> statement-breakpoint
ALTER TABLE "contact_child" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "custody_calendar" (
	"commune_id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"even_weeks_with" uuid,
	"odd_weeks_with" uuid,
	"holidays" text NOT NULL,
	"first_half_even_years" uuid,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "custody_calendar_pk" PRIMARY KEY("commune_id","child_id"),
	CONSTRAINT "custody_calendar_holidays_check" CHECK (holidays in ('as-weeks', 'halves')),
	CONSTRAINT "custody_calendar_weeks_check" CHECK ((even_weeks_with is null) = (odd_weeks_with is null)),
	CONSTRAINT "custody_calendar_half_check" CHECK ((holidays = 'halves') = (first_half_even_years is not null))
);
--> statement-breakpoint
ALTER TABLE "custody_calendar" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "custody_day" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"household_id" uuid NOT NULL,
	CONSTRAINT "custody_day_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "custody_day_span_check" CHECK (ends_on >= starts_on)
);
--> statement-breakpoint
ALTER TABLE "custody_day" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "activity_paper" (
	"commune_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"paper_kind_id" uuid NOT NULL,
	"due_on" date,
	CONSTRAINT "activity_paper_pk" PRIMARY KEY("commune_id","activity_id","paper_kind_id")
);
--> statement-breakpoint
ALTER TABLE "activity_paper" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "child_paper" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	"household_id" uuid NOT NULL,
	"paper_kind_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"state" text NOT NULL,
	"valid_until" date,
	"sent_by" uuid NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"word" text,
	CONSTRAINT "child_paper_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "child_paper_state_check" CHECK (state in ('sent', 'accepted', 'refused')),
	CONSTRAINT "child_paper_word_check" CHECK (length(word) between 1 and 1000)
);
--> statement-breakpoint
ALTER TABLE "child_paper" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "enrolment_message" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"guardian_id" uuid,
	"staff_id" uuid,
	"body" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "enrolment_message_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "enrolment_message_writer_check" CHECK ((guardian_id is null) <> (staff_id is null)),
	CONSTRAINT "enrolment_message_body_check" CHECK (length(body) between 1 and 4000)
);
--> statement-breakpoint
ALTER TABLE "enrolment_message" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "enrolment_request" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"household_id" uuid NOT NULL,
	"guardian_id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"state" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"enrolment_id" uuid,
	CONSTRAINT "enrolment_request_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "enrolment_request_state_check" CHECK (state in ('open', 'paper-asked', 'accepted', 'refused', 'withdrawn')),
	CONSTRAINT "enrolment_request_accepted_check" CHECK (state <> 'accepted' or enrolment_id is not null)
);
--> statement-breakpoint
ALTER TABLE "enrolment_request" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "paper_kind" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"label" text NOT NULL,
	"hint" text NOT NULL,
	"yearly" boolean NOT NULL,
	"position" integer NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "paper_kind_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "paper_kind_label_key" UNIQUE("commune_id","label")
);
--> statement-breakpoint
ALTER TABLE "paper_kind" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "request_paper" (
	"commune_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"paper_kind_id" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"due_on" date,
	CONSTRAINT "request_paper_pk" PRIMARY KEY("commune_id","request_id","paper_kind_id")
);
--> statement-breakpoint
ALTER TABLE "request_paper" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "calendar_feed" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"guardian_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "calendar_feed_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "calendar_feed_token_key" UNIQUE("commune_id","token_hash")
);
--> statement-breakpoint
ALTER TABLE "calendar_feed" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "data_request" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"household_id" uuid NOT NULL,
	"guardian_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"body" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp with time zone,
	"answered_by" uuid,
	CONSTRAINT "data_request_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "data_request_kind_check" CHECK (kind in ('correction', 'erasure')),
	CONSTRAINT "data_request_body_check" CHECK (length(body) between 1 and 4000),
	CONSTRAINT "data_request_answer_check" CHECK (length(answer) between 1 and 4000),
	CONSTRAINT "data_request_answered_check" CHECK ((answered_at is null) = (answered_by is null) and (answered_at is null) = (answer is null))
);
--> statement-breakpoint
ALTER TABLE "data_request" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "field_policy" (
	"commune_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"field" text NOT NULL,
	"mode" text NOT NULL,
	CONSTRAINT "field_policy_pk" PRIMARY KEY("commune_id","subject","field"),
	CONSTRAINT "field_policy_subject_check" CHECK (subject in ('guardian', 'child')),
	CONSTRAINT "field_policy_mode_check" CHECK (mode in ('immediate', 'review'))
);
--> statement-breakpoint
ALTER TABLE "field_policy" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "household_confirmation" (
	"commune_id" uuid NOT NULL,
	"household_id" uuid NOT NULL,
	"school_year" smallint NOT NULL,
	"guardian_id" uuid NOT NULL,
	"confirmed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "household_confirmation_pk" PRIMARY KEY("commune_id","household_id","school_year")
);
--> statement-breakpoint
ALTER TABLE "household_confirmation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "record_change" (
	"commune_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"household_id" uuid NOT NULL,
	"guardian_id" uuid,
	"child_id" uuid,
	"field" text NOT NULL,
	"before" text,
	"after" text,
	"state" text NOT NULL,
	"awaits" text,
	"changed_by" uuid,
	"changed_by_staff" uuid,
	"changed_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"word" text,
	CONSTRAINT "record_change_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "record_change_subject_check" CHECK ((guardian_id is null) <> (child_id is null)),
	CONSTRAINT "record_change_changer_check" CHECK ((changed_by is null) <> (changed_by_staff is null)),
	CONSTRAINT "record_change_state_check" CHECK (state in ('applied', 'pending', 'accepted', 'refused', 'replaced', 'withdrawn')),
	CONSTRAINT "record_change_awaits_check" CHECK (awaits in ('commune', 'proof')),
	CONSTRAINT "record_change_pending_check" CHECK (state <> 'pending' or awaits is not null),
	CONSTRAINT "record_change_word_check" CHECK (length(word) between 1 and 1000)
);
--> statement-breakpoint
ALTER TABLE "record_change" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "one_time_link" DROP CONSTRAINT "one_time_link_purpose_check";--> statement-breakpoint
ALTER TABLE "stored_file" ALTER COLUMN "created_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "child" ADD COLUMN "civility" text;--> statement-breakpoint
ALTER TABLE "guardian" ADD COLUMN "birth_date" date;--> statement-breakpoint
ALTER TABLE "guardian" ADD COLUMN "landline" text;--> statement-breakpoint
ALTER TABLE "guardian" ADD COLUMN "address_complement" text;--> statement-breakpoint
ALTER TABLE "guardian" ADD COLUMN "country" text DEFAULT 'FR' NOT NULL;--> statement-breakpoint
ALTER TABLE "guardian" ADD COLUMN "employer" text;--> statement-breakpoint
ALTER TABLE "guardian" ADD COLUMN "employer_mobile" text;--> statement-breakpoint
ALTER TABLE "guardian" ADD COLUMN "employer_landline" text;--> statement-breakpoint
ALTER TABLE "guardian" ADD COLUMN "receives_bills" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "guardian" ADD COLUMN "has_authority" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "stored_file" ADD COLUMN "sent_by_guardian" uuid;--> statement-breakpoint
ALTER TABLE "child_diet" ADD CONSTRAINT "child_diet_child_fk" FOREIGN KEY ("commune_id","child_id") REFERENCES "public"."child"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child_diet" ADD CONSTRAINT "child_diet_diet_fk" FOREIGN KEY ("commune_id","diet_id") REFERENCES "public"."diet"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "diet" ADD CONSTRAINT "diet_commune_fk" FOREIGN KEY ("commune_id") REFERENCES "public"."commune"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "health_file" ADD CONSTRAINT "health_file_child_fk" FOREIGN KEY ("commune_id","child_id") REFERENCES "public"."child"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "health_file" ADD CONSTRAINT "health_file_file_fk" FOREIGN KEY ("commune_id","file_id") REFERENCES "public"."stored_file"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "health_file" ADD CONSTRAINT "health_file_adder_fk" FOREIGN KEY ("commune_id","added_by") REFERENCES "public"."guardian"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "health_file" ADD CONSTRAINT "health_file_remover_fk" FOREIGN KEY ("commune_id","removed_by") REFERENCES "public"."guardian"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "health_record" ADD CONSTRAINT "health_record_child_fk" FOREIGN KEY ("commune_id","child_id") REFERENCES "public"."child"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "health_record" ADD CONSTRAINT "health_record_guardian_fk" FOREIGN KEY ("commune_id","changed_by") REFERENCES "public"."guardian"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picture_consent" ADD CONSTRAINT "picture_consent_child_fk" FOREIGN KEY ("commune_id","child_id") REFERENCES "public"."child"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picture_consent" ADD CONSTRAINT "picture_consent_guardian_fk" FOREIGN KEY ("commune_id","guardian_id") REFERENCES "public"."guardian"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_household_fk" FOREIGN KEY ("commune_id","household_id") REFERENCES "public"."household"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_adder_fk" FOREIGN KEY ("commune_id","added_by") REFERENCES "public"."guardian"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_remover_fk" FOREIGN KEY ("commune_id","removed_by") REFERENCES "public"."guardian"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_child" ADD CONSTRAINT "contact_child_contact_fk" FOREIGN KEY ("commune_id","contact_id") REFERENCES "public"."contact"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_child" ADD CONSTRAINT "contact_child_child_fk" FOREIGN KEY ("commune_id","child_id") REFERENCES "public"."child"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custody_calendar" ADD CONSTRAINT "custody_calendar_child_fk" FOREIGN KEY ("commune_id","child_id") REFERENCES "public"."child"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custody_calendar" ADD CONSTRAINT "custody_calendar_even_fk" FOREIGN KEY ("commune_id","even_weeks_with") REFERENCES "public"."household"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custody_calendar" ADD CONSTRAINT "custody_calendar_odd_fk" FOREIGN KEY ("commune_id","odd_weeks_with") REFERENCES "public"."household"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custody_calendar" ADD CONSTRAINT "custody_calendar_half_fk" FOREIGN KEY ("commune_id","first_half_even_years") REFERENCES "public"."household"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custody_calendar" ADD CONSTRAINT "custody_calendar_staff_fk" FOREIGN KEY ("commune_id","set_by") REFERENCES "public"."staff"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custody_day" ADD CONSTRAINT "custody_day_calendar_fk" FOREIGN KEY ("commune_id","child_id") REFERENCES "public"."custody_calendar"("commune_id","child_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custody_day" ADD CONSTRAINT "custody_day_household_fk" FOREIGN KEY ("commune_id","household_id") REFERENCES "public"."household"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_paper" ADD CONSTRAINT "activity_paper_activity_fk" FOREIGN KEY ("commune_id","activity_id") REFERENCES "public"."activity"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_paper" ADD CONSTRAINT "activity_paper_kind_fk" FOREIGN KEY ("commune_id","paper_kind_id") REFERENCES "public"."paper_kind"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child_paper" ADD CONSTRAINT "child_paper_child_fk" FOREIGN KEY ("commune_id","child_id") REFERENCES "public"."child"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child_paper" ADD CONSTRAINT "child_paper_household_fk" FOREIGN KEY ("commune_id","household_id") REFERENCES "public"."household"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child_paper" ADD CONSTRAINT "child_paper_kind_fk" FOREIGN KEY ("commune_id","paper_kind_id") REFERENCES "public"."paper_kind"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child_paper" ADD CONSTRAINT "child_paper_file_fk" FOREIGN KEY ("commune_id","file_id") REFERENCES "public"."stored_file"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child_paper" ADD CONSTRAINT "child_paper_sender_fk" FOREIGN KEY ("commune_id","sent_by") REFERENCES "public"."guardian"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child_paper" ADD CONSTRAINT "child_paper_decider_fk" FOREIGN KEY ("commune_id","decided_by") REFERENCES "public"."staff"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_message" ADD CONSTRAINT "enrolment_message_request_fk" FOREIGN KEY ("commune_id","request_id") REFERENCES "public"."enrolment_request"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_message" ADD CONSTRAINT "enrolment_message_guardian_fk" FOREIGN KEY ("commune_id","guardian_id") REFERENCES "public"."guardian"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_message" ADD CONSTRAINT "enrolment_message_staff_fk" FOREIGN KEY ("commune_id","staff_id") REFERENCES "public"."staff"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_request" ADD CONSTRAINT "enrolment_request_household_fk" FOREIGN KEY ("commune_id","household_id") REFERENCES "public"."household"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_request" ADD CONSTRAINT "enrolment_request_guardian_fk" FOREIGN KEY ("commune_id","guardian_id") REFERENCES "public"."guardian"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_request" ADD CONSTRAINT "enrolment_request_child_fk" FOREIGN KEY ("commune_id","child_id") REFERENCES "public"."child"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_request" ADD CONSTRAINT "enrolment_request_activity_fk" FOREIGN KEY ("commune_id","activity_id") REFERENCES "public"."activity"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_request" ADD CONSTRAINT "enrolment_request_staff_fk" FOREIGN KEY ("commune_id","decided_by") REFERENCES "public"."staff"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_request" ADD CONSTRAINT "enrolment_request_enrolment_fk" FOREIGN KEY ("commune_id","enrolment_id") REFERENCES "public"."enrolment"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_kind" ADD CONSTRAINT "paper_kind_commune_fk" FOREIGN KEY ("commune_id") REFERENCES "public"."commune"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_paper" ADD CONSTRAINT "request_paper_request_fk" FOREIGN KEY ("commune_id","request_id") REFERENCES "public"."enrolment_request"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_paper" ADD CONSTRAINT "request_paper_kind_fk" FOREIGN KEY ("commune_id","paper_kind_id") REFERENCES "public"."paper_kind"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_guardian_fk" FOREIGN KEY ("commune_id","guardian_id") REFERENCES "public"."guardian"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_request" ADD CONSTRAINT "data_request_household_fk" FOREIGN KEY ("commune_id","household_id") REFERENCES "public"."household"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_request" ADD CONSTRAINT "data_request_guardian_fk" FOREIGN KEY ("commune_id","guardian_id") REFERENCES "public"."guardian"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_request" ADD CONSTRAINT "data_request_staff_fk" FOREIGN KEY ("commune_id","answered_by") REFERENCES "public"."staff"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "field_policy" ADD CONSTRAINT "field_policy_commune_fk" FOREIGN KEY ("commune_id") REFERENCES "public"."commune"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_confirmation" ADD CONSTRAINT "household_confirmation_household_fk" FOREIGN KEY ("commune_id","household_id") REFERENCES "public"."household"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_confirmation" ADD CONSTRAINT "household_confirmation_guardian_fk" FOREIGN KEY ("commune_id","guardian_id") REFERENCES "public"."guardian"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_change" ADD CONSTRAINT "record_change_household_fk" FOREIGN KEY ("commune_id","household_id") REFERENCES "public"."household"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_change" ADD CONSTRAINT "record_change_guardian_fk" FOREIGN KEY ("commune_id","guardian_id") REFERENCES "public"."guardian"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_change" ADD CONSTRAINT "record_change_child_fk" FOREIGN KEY ("commune_id","child_id") REFERENCES "public"."child"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_change" ADD CONSTRAINT "record_change_changer_fk" FOREIGN KEY ("commune_id","changed_by") REFERENCES "public"."guardian"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_change" ADD CONSTRAINT "record_change_changer_staff_fk" FOREIGN KEY ("commune_id","changed_by_staff") REFERENCES "public"."staff"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_change" ADD CONSTRAINT "record_change_decider_fk" FOREIGN KEY ("commune_id","decided_by") REFERENCES "public"."staff"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "child_diet_diet_idx" ON "child_diet" USING btree ("commune_id","diet_id");--> statement-breakpoint
CREATE INDEX "health_file_child_idx" ON "health_file" USING btree ("commune_id","child_id");--> statement-breakpoint
CREATE INDEX "health_file_file_idx" ON "health_file" USING btree ("commune_id","file_id") WHERE file_id is not null;--> statement-breakpoint
CREATE INDEX "picture_consent_child_idx" ON "picture_consent" USING btree ("commune_id","child_id","answered_at");--> statement-breakpoint
CREATE INDEX "contact_household_idx" ON "contact" USING btree ("commune_id","household_id");--> statement-breakpoint
CREATE INDEX "contact_child_child_idx" ON "contact_child" USING btree ("commune_id","child_id");--> statement-breakpoint
CREATE INDEX "custody_day_child_idx" ON "custody_day" USING btree ("commune_id","child_id","starts_on");--> statement-breakpoint
CREATE INDEX "activity_paper_kind_idx" ON "activity_paper" USING btree ("commune_id","paper_kind_id");--> statement-breakpoint
CREATE INDEX "child_paper_child_idx" ON "child_paper" USING btree ("commune_id","child_id","paper_kind_id");--> statement-breakpoint
CREATE INDEX "child_paper_file_idx" ON "child_paper" USING btree ("commune_id","file_id");--> statement-breakpoint
CREATE INDEX "child_paper_inbox_idx" ON "child_paper" USING btree ("commune_id","sent_at") WHERE state = 'sent';--> statement-breakpoint
CREATE INDEX "enrolment_message_request_idx" ON "enrolment_message" USING btree ("commune_id","request_id","sent_at");--> statement-breakpoint
CREATE UNIQUE INDEX "enrolment_request_live_key" ON "enrolment_request" USING btree ("commune_id","child_id","activity_id") WHERE state in ('open', 'paper-asked');--> statement-breakpoint
CREATE INDEX "enrolment_request_household_idx" ON "enrolment_request" USING btree ("commune_id","household_id","sent_at");--> statement-breakpoint
CREATE INDEX "enrolment_request_inbox_idx" ON "enrolment_request" USING btree ("commune_id","sent_at");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_live_key" ON "calendar_feed" USING btree ("commune_id","guardian_id") WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "data_request_inbox_idx" ON "data_request" USING btree ("commune_id","sent_at");--> statement-breakpoint
CREATE INDEX "data_request_household_idx" ON "data_request" USING btree ("commune_id","household_id");--> statement-breakpoint
CREATE UNIQUE INDEX "record_change_pending_guardian_key" ON "record_change" USING btree ("commune_id","guardian_id","field") WHERE state = 'pending' and guardian_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "record_change_pending_child_key" ON "record_change" USING btree ("commune_id","child_id","field","household_id") WHERE state = 'pending' and child_id is not null;--> statement-breakpoint
CREATE INDEX "record_change_household_idx" ON "record_change" USING btree ("commune_id","household_id","changed_at");--> statement-breakpoint
CREATE INDEX "record_change_child_idx" ON "record_change" USING btree ("commune_id","child_id","changed_at") WHERE child_id is not null;--> statement-breakpoint
CREATE INDEX "record_change_submission_idx" ON "record_change" USING btree ("commune_id","submission_id");--> statement-breakpoint
CREATE INDEX "record_change_inbox_idx" ON "record_change" USING btree ("commune_id","changed_at") WHERE awaits = 'commune';--> statement-breakpoint
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_guardian_fk" FOREIGN KEY ("commune_id","sent_by_guardian") REFERENCES "public"."guardian"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entry_subject_idx" ON "audit_entry" USING btree ("commune_id","subject_id","at") WHERE subject_id is not null;--> statement-breakpoint
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_purpose_check" CHECK (purpose in ('guardian-invitation', 'staff-invitation', 'address-validation', 'password-reset', 'email-change', 'record-email'));--> statement-breakpoint
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_sender_check" CHECK ((created_by is null) <> (sent_by_guardian is null));--> statement-breakpoint
CREATE POLICY "child_diet_commune" ON "child_diet" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "diet_commune" ON "diet" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "health_file_commune" ON "health_file" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "health_record_commune" ON "health_record" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "picture_consent_commune" ON "picture_consent" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "contact_commune" ON "contact" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "contact_child_commune" ON "contact_child" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "custody_calendar_commune" ON "custody_calendar" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "custody_day_commune" ON "custody_day" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "activity_paper_commune" ON "activity_paper" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "child_paper_commune" ON "child_paper" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "enrolment_message_commune" ON "enrolment_message" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "enrolment_request_commune" ON "enrolment_request" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "paper_kind_commune" ON "paper_kind" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "request_paper_commune" ON "request_paper" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "calendar_feed_commune" ON "calendar_feed" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "data_request_commune" ON "data_request" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "field_policy_commune" ON "field_policy" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "household_confirmation_commune" ON "household_confirmation" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "record_change_commune" ON "record_change" AS PERMISSIVE FOR ALL TO public USING (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid) WITH CHECK (commune_id = nullif(current_setting('app.commune_id', true), '')::uuid);--> statement-breakpoint
UPDATE "guardian" SET "mobile_phone" = "plan"."prefix" || substr(regexp_replace("mobile_phone", '[^0-9]', '', 'g'), 2)
FROM "commune", (VALUES
	('Europe/Paris', '+33', '^0[1-9][0-9]{8}$'),
	('Indian/Reunion', '+262', '^0(262|263|692|693)[0-9]{6}$'),
	('Indian/Mayotte', '+262', '^0(269|639)[0-9]{6}$'),
	('America/Martinique', '+596', '^0(596|696|697)[0-9]{6}$'),
	('America/Guadeloupe', '+590', '^0(590|690|691)[0-9]{6}$'),
	('America/Cayenne', '+594', '^0(594|694)[0-9]{6}$')
) AS "plan" ("time_zone", "prefix", "pattern")
WHERE "commune"."id" = "guardian"."commune_id" AND "commune"."time_zone" = "plan"."time_zone"
	AND regexp_replace("mobile_phone", '[^0-9]', '', 'g') ~ "plan"."pattern";
