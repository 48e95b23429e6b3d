CREATE TABLE `guides` (
	`key` integer PRIMARY KEY NOT NULL,
	`channel_key` integer NOT NULL,
	`version` integer NOT NULL,
	`day` text NOT NULL,
	`guide` text NOT NULL,
	FOREIGN KEY (`channel_key`) REFERENCES `channels`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `guides_version` ON `guides` (`channel_key`,`version`);