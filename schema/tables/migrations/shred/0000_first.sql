CREATE TABLE `shred_shares` (
	`key` integer PRIMARY KEY NOT NULL,
	`melding_id` blob NOT NULL,
	`share` blob NOT NULL,
	`waiting_since` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shred_shares_melding_id_unique` ON `shred_shares` (`melding_id`);--> statement-breakpoint
CREATE INDEX `shred_shares_waiting` ON `shred_shares` (`waiting_since`) WHERE waiting_since is not null;