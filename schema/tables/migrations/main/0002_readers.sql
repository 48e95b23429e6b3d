CREATE TABLE `rotations` (
	`key` integer PRIMARY KEY NOT NULL,
	`account_key` integer NOT NULL,
	`rotation` blob NOT NULL,
	`signature` blob NOT NULL,
	FOREIGN KEY (`account_key`) REFERENCES `accounts`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rotations_account_key_unique` ON `rotations` (`account_key`);--> statement-breakpoint
CREATE TABLE `directory_proposals` (
	`key` integer PRIMARY KEY NOT NULL,
	`channel_key` integer NOT NULL,
	`entry` blob NOT NULL,
	`signatures` text NOT NULL,
	FOREIGN KEY (`channel_key`) REFERENCES `channels`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `directory_proposals_channel_key_unique` ON `directory_proposals` (`channel_key`);--> statement-breakpoint
CREATE TABLE `additions` (
	`key` integer PRIMARY KEY NOT NULL,
	`account_key` integer NOT NULL,
	`melding_id` blob NOT NULL,
	`thread` integer NOT NULL,
	`epoch` integer NOT NULL,
	FOREIGN KEY (`account_key`) REFERENCES `accounts`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `additions_place` ON `additions` (`account_key`,`melding_id`,`thread`,`epoch`);--> statement-breakpoint
CREATE TABLE `tombstones` (
	`key` integer PRIMARY KEY NOT NULL,
	`melding_id` blob NOT NULL,
	`mailbox_id` blob NOT NULL,
	`channel_key` integer NOT NULL,
	`destroyed_on` text NOT NULL,
	`everywhere` integer NOT NULL,
	FOREIGN KEY (`channel_key`) REFERENCES `channels`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tombstones_place` ON `tombstones` (`melding_id`,`mailbox_id`);--> statement-breakpoint
DROP INDEX `channels_slug_unique`;--> statement-breakpoint
ALTER TABLE `channels` ADD `retired` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `channels` ADD `tombstone_days` integer DEFAULT 365 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `channels_slug` ON `channels` (`slug`) WHERE retired = 0;--> statement-breakpoint
ALTER TABLE `invitations` ADD `role` text DEFAULT 'functionaris' NOT NULL;--> statement-breakpoint
ALTER TABLE `invitations` ADD `root_pk` blob;--> statement-breakpoint
ALTER TABLE `epochs` ADD `released` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `meldingen` ADD `destroy_from` text;--> statement-breakpoint
ALTER TABLE `meldingen` ADD `desk_asked_on` text;--> statement-breakpoint
ALTER TABLE `meldingen` ADD `melder_asked_on` text;--> statement-breakpoint
ALTER TABLE `meldingen` ADD `condemned` integer DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE `epochs` SET `released` = true WHERE `melding_id` IN (SELECT `melding_id` FROM `meldingen` WHERE `released` = true);
