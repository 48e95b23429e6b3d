CREATE TABLE `self_checks` (
	`key` integer PRIMARY KEY NOT NULL,
	`channel_key` integer NOT NULL,
	`melding_id` blob NOT NULL,
	`started_on` text NOT NULL,
	`listed` integer NOT NULL,
	FOREIGN KEY (`channel_key`) REFERENCES `channels`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `self_checks_melding_id_unique` ON `self_checks` (`melding_id`);--> statement-breakpoint
CREATE INDEX `self_checks_waiting` ON `self_checks` (`channel_key`) WHERE listed = 0;