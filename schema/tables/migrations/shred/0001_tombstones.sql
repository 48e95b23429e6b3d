CREATE TABLE `shred_tombstones` (
	`key` integer PRIMARY KEY NOT NULL,
	`melding_id` blob NOT NULL,
	`destroyed_on` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shred_tombstones_melding_id_unique` ON `shred_tombstones` (`melding_id`);