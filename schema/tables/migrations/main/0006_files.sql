CREATE TABLE `file_chunks` (
	`key` integer PRIMARY KEY NOT NULL,
	`file_key` integer NOT NULL,
	`place` integer NOT NULL,
	`sealed` blob NOT NULL,
	FOREIGN KEY (`file_key`) REFERENCES `files`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `file_chunks_place` ON `file_chunks` (`file_key`,`place`);--> statement-breakpoint
CREATE TABLE `files` (
	`key` integer PRIMARY KEY NOT NULL,
	`channel_key` integer NOT NULL,
	`melding_id` blob NOT NULL,
	`thread` integer NOT NULL,
	`file_id` blob NOT NULL,
	`side` text NOT NULL,
	`header` blob NOT NULL,
	`padded_bytes` integer NOT NULL,
	`arrived` integer DEFAULT 0 NOT NULL,
	`waiting_since` text,
	`released` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`channel_key`) REFERENCES `channels`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`melding_id`) REFERENCES `meldingen`(`melding_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `files_waiting` ON `files` (`channel_key`) WHERE released = 0;--> statement-breakpoint
CREATE UNIQUE INDEX `files_place` ON `files` (`melding_id`,`file_id`,`side`);