ALTER TABLE `channels` ADD `two_ask` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `meldingen` ADD `desk_asked_by` integer REFERENCES accounts(key);