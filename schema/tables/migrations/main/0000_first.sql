CREATE TABLE `accounts` (
	`key` integer PRIMARY KEY NOT NULL,
	`account_id` blob NOT NULL,
	`channel_key` integer NOT NULL,
	`role` text NOT NULL,
	`id_pk` blob NOT NULL,
	`listed` integer NOT NULL,
	`version` integer NOT NULL,
	`vault` blob NOT NULL,
	`keyring` blob NOT NULL,
	`state_signature` blob NOT NULL,
	FOREIGN KEY (`channel_key`) REFERENCES `channels`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_account_id_unique` ON `accounts` (`account_id`);--> statement-breakpoint
CREATE TABLE `handler_log` (
	`key` integer PRIMARY KEY NOT NULL,
	`account_key` integer NOT NULL,
	`day` text NOT NULL,
	`event` text NOT NULL,
	FOREIGN KEY (`account_key`) REFERENCES `accounts`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`key` integer PRIMARY KEY NOT NULL,
	`invitation_id` blob NOT NULL,
	`token_hash` blob NOT NULL,
	`channel_key` integer NOT NULL,
	`person` text NOT NULL,
	`created_on` text NOT NULL,
	`state` text NOT NULL,
	`card` blob,
	`card_signature` blob,
	`account_key` integer,
	FOREIGN KEY (`channel_key`) REFERENCES `channels`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_key`) REFERENCES `accounts`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_invitation_id_unique` ON `invitations` (`invitation_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token_hash_unique` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitations_of_channel` ON `invitations` (`channel_key`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`key` integer PRIMARY KEY NOT NULL,
	`token_hash` blob NOT NULL,
	`account_key` integer NOT NULL,
	`expires_minute` integer NOT NULL,
	FOREIGN KEY (`account_key`) REFERENCES `accounts`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_hash_unique` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE TABLE `setup_links` (
	`key` integer PRIMARY KEY NOT NULL,
	`token_hash` blob NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `setup_links_token_hash_unique` ON `setup_links` (`token_hash`);--> statement-breakpoint
CREATE TABLE `ways_in` (
	`key` integer PRIMARY KEY NOT NULL,
	`account_key` integer NOT NULL,
	`way_in_id` blob NOT NULL,
	`kind` text NOT NULL,
	`anchor` blob NOT NULL,
	`sealed_key` blob NOT NULL,
	`auth_pk` blob,
	`credential_id` text,
	`credential_pk` blob,
	`credential_counter` integer NOT NULL,
	FOREIGN KEY (`account_key`) REFERENCES `accounts`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ways_in_auth_pk_unique` ON `ways_in` (`auth_pk`);--> statement-breakpoint
CREATE UNIQUE INDEX `ways_in_credential_id_unique` ON `ways_in` (`credential_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `ways_in_place` ON `ways_in` (`account_key`,`way_in_id`);--> statement-breakpoint
CREATE TABLE `batches` (
	`key` integer PRIMARY KEY NOT NULL,
	`channel_key` integer NOT NULL,
	`starts_at` text NOT NULL,
	FOREIGN KEY (`channel_key`) REFERENCES `channels`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `batches_place` ON `batches` (`channel_key`,`starts_at`);--> statement-breakpoint
CREATE TABLE `channels` (
	`key` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`genesis_fp` blob NOT NULL,
	`batch_minutes` integer NOT NULL,
	`slot_count` integer NOT NULL,
	`rule_set` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `channels_slug_unique` ON `channels` (`slug`);--> statement-breakpoint
CREATE TABLE `directory_entries` (
	`key` integer PRIMARY KEY NOT NULL,
	`channel_key` integer NOT NULL,
	`seq` integer NOT NULL,
	`entry` blob NOT NULL,
	`signatures` text NOT NULL,
	`shown_after` text NOT NULL,
	FOREIGN KEY (`channel_key`) REFERENCES `channels`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `directory_entries_place` ON `directory_entries` (`channel_key`,`seq`);--> statement-breakpoint
CREATE TABLE `envelopes` (
	`key` integer PRIMARY KEY NOT NULL,
	`channel_key` integer NOT NULL,
	`batch` text NOT NULL,
	`envelope_id` blob NOT NULL,
	`envelope` blob NOT NULL,
	FOREIGN KEY (`channel_key`) REFERENCES `channels`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `envelopes_place` ON `envelopes` (`channel_key`,`batch`,`envelope_id`);--> statement-breakpoint
CREATE TABLE `head_signatures` (
	`key` integer PRIMARY KEY NOT NULL,
	`channel_key` integer NOT NULL,
	`fp` blob NOT NULL,
	`seq` integer NOT NULL,
	`digest` blob NOT NULL,
	`day` text NOT NULL,
	`signature` blob NOT NULL,
	FOREIGN KEY (`channel_key`) REFERENCES `channels`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `head_signatures_place` ON `head_signatures` (`channel_key`,`fp`,`seq`);--> statement-breakpoint
CREATE TABLE `epochs` (
	`key` integer PRIMARY KEY NOT NULL,
	`melding_id` blob NOT NULL,
	`thread` integer NOT NULL,
	`epoch` integer NOT NULL,
	`access_hash` blob NOT NULL,
	`envelope` blob NOT NULL,
	FOREIGN KEY (`melding_id`) REFERENCES `meldingen`(`melding_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `epochs_place` ON `epochs` (`melding_id`,`thread`,`epoch`);--> statement-breakpoint
CREATE TABLE `mailboxes` (
	`key` integer PRIMARY KEY NOT NULL,
	`mailbox_id` blob NOT NULL,
	`channel_key` integer NOT NULL,
	`notes_box` blob NOT NULL,
	FOREIGN KEY (`channel_key`) REFERENCES `channels`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mailboxes_mailbox_id_unique` ON `mailboxes` (`mailbox_id`);--> statement-breakpoint
CREATE TABLE `melding_mailboxes` (
	`key` integer PRIMARY KEY NOT NULL,
	`mailbox_id` blob NOT NULL,
	`melding_id` blob NOT NULL,
	FOREIGN KEY (`mailbox_id`) REFERENCES `mailboxes`(`mailbox_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`melding_id`) REFERENCES `meldingen`(`melding_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `melding_mailboxes_pair` ON `melding_mailboxes` (`mailbox_id`,`melding_id`);--> statement-breakpoint
CREATE TABLE `meldingen` (
	`key` integer PRIMARY KEY NOT NULL,
	`melding_id` blob NOT NULL,
	`channel_key` integer NOT NULL,
	`received_on` text NOT NULL,
	`rule_set` text NOT NULL,
	`released` integer NOT NULL,
	FOREIGN KEY (`channel_key`) REFERENCES `channels`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meldingen_melding_id_unique` ON `meldingen` (`melding_id`);--> statement-breakpoint
CREATE INDEX `meldingen_waiting` ON `meldingen` (`channel_key`) WHERE released = 0;--> statement-breakpoint
CREATE TABLE `messages` (
	`key` integer PRIMARY KEY NOT NULL,
	`channel_key` integer NOT NULL,
	`melding_id` blob NOT NULL,
	`thread` integer NOT NULL,
	`epoch` integer NOT NULL,
	`message_id` blob NOT NULL,
	`side` text NOT NULL,
	`position` integer,
	`released` integer NOT NULL,
	`day` text NOT NULL,
	`sealed` blob NOT NULL,
	FOREIGN KEY (`channel_key`) REFERENCES `channels`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`melding_id`) REFERENCES `meldingen`(`melding_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `messages_waiting` ON `messages` (`channel_key`) WHERE released = 0;--> statement-breakpoint
CREATE UNIQUE INDEX `messages_place` ON `messages` (`melding_id`,`thread`,`message_id`,`epoch`,`side`);--> statement-breakpoint
CREATE UNIQUE INDEX `messages_position` ON `messages` (`melding_id`,`thread`,`position`);