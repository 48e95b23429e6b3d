ALTER TABLE `meldingen` ADD `melder_said` text;--> statement-breakpoint
ALTER TABLE `meldingen` ADD `desk_stopped` integer DEFAULT false NOT NULL;