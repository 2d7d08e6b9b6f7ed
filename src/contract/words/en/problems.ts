import type { Words } from "../words.ts";

/** What is wrong with a delivery, and what to do. File, line and key are shown in front. */
export const problems: Words["problems"] = {
  "delivery-unreadable": {
    is: "The delivery cannot be read: {reason}[ ({detail})].",
    next: "Name a folder, a whole zip without password or a CSV file, which this user may read.",
  },
  "delivery-from-the-future": {
    is: "The delivery says that it was extracted at {extractedAt}, more than two years from now: it is taken as extracted at {taken}.",
    next: "Correct the clock of the source, or that of this machine.",
  },
  "manifest-missing": {
    is: "The delivery has no manifest.json: the files that are there are taken as complete.",
    next: "Have the source add a manifest.json.",
  },
  "manifest-unreadable": {
    is: "The manifest cannot be read[: {column} is missing or wrong].",
    next: "Correct manifest.json; the reference page of formats shows its shape.",
  },
  "manifest-name-doubled": {
    is: 'The manifest names "{name}" twice: which of the two counts is not said.',
    next: "Name it once in manifest.json.",
  },
  "manifest-format-unknown": {
    is: "The manifest's format[ {format}] is unknown.",
    next: "Deliver as passerelle-delivery/1.",
  },
  "file-missing": {
    is: "The manifest names this file, and it is not there.",
    next: 'Deliver the file, or declare it "absent" in the manifest.',
  },
  "file-hash-wrong": {
    is: "The content does not have the hash that the manifest names.",
    next: "Transfer the delivery again.",
  },
  "file-count-wrong": {
    is: "The file has {found} {found|row|rows}, the manifest says {expected}.",
    next: "Transfer the delivery again.",
  },
  "file-unlisted": {
    is: "The manifest does not name this file: it is left aside.",
    next: "Add it to the manifest if it is to be read.",
  },
  "file-unknown": {
    is: "The header of this file is that of no table[ (the nearest is {nearest})]: it is left aside.",
    next: "Compare the header with the reference page of formats.",
  },
  "file-unrecognised": {
    is: "The manifest names this file, and its header is that of no table[ (the nearest is {nearest})].",
    next: "Correct the header; the reference page of formats shows that of each table.",
  },
  "file-doubled": {
    is: "This file and {other} have the header of the same table ({table}).",
    next: "Keep only one.",
  },
  "file-empty": {
    is: "The file is empty, it has no header even.",
    next: 'Deliver the file with its header, or declare it "absent".',
  },
  "file-binary": {
    is: "The file is not text ({found}).",
    next: "Deliver the table as CSV.",
  },
  "file-without-rows": {
    is: "The file has a header and no rows: the {removed} {removed|row|rows} known of it {removed|is|are} gone.",
    next: "If the extraction failed, deliver again; what hangs on these rows is held as far as the guards say.",
  },
  "file-of-other-year": {
    is: "All rows of the file ({rows}) are of another year than the delivery: none is read.",
    next: "Deliver the rows of this year, or correct the year in manifest.json.",
  },
  "delta-base-mismatch": {
    is: "This delta builds on {base}, which is not the last delivery known[ ({last})].",
    next: "Deliver a delta that builds on the last one, or a full delivery.",
  },
  "year-unknown": {
    is: "Nothing says of which year the delivery is.",
    next: "Give the year in manifest.json.",
  },
  "header-column-missing": {
    is: "Column {column} is missing: the file is refused.",
    next: "Add the column to the extraction.",
  },
  "header-column-unknown": {
    is: "Column {column} is unknown and not read[; the nearest one is {nearest}].",
    next: "Rename it if that was meant.",
  },
  "header-column-doubled": {
    is: "Column {column} is there twice.",
    next: "Keep only one.",
  },
  "social-security-column": {
    is: "Column {column} looks like social-security numbers: the delivery is refused.",
    next: "Remove this column from the extraction; these numbers are never stored.",
  },
  "encoding-detected": {
    is: "The file is read as {encoding}.",
    next: "Nothing to do; UTF-8 leaves nothing to guess.",
  },
  "row-undecodable": {
    is: "{found}, character {character}, does not exist in the file's encoding: the row is refused.",
    next: "Extract again as UTF-8.",
  },
  "letters-garbled": {
    is: '"{value}" has signs in the place of letters: the row is of another encoding than the file, or once was.',
    next: "Extract again with all rows in UTF-8.",
  },
  "row-quote-open": {
    is: "A quote is opened and never closed: the row is refused.",
    next: "Close the quote, or double it if it is part of the text.",
  },
  "row-quote-stray": {
    is: "Text follows a closed quote: the row is refused.",
    next: "Double the quote if it is part of the text.",
  },
  "row-too-long": {
    is: "The row is longer than 1 MB: it is refused.",
    next: "Look for a quote that is never closed.",
  },
  "row-binary": {
    is: "The row holds {found}, which is not text: it is refused.",
    next: "Check that the file is a CSV.",
  },
  "row-cell-count": {
    is: "The row has {found} {found|cell|cells}, the header has {expected}: it is refused.",
    next: "Look for a separator too many or too few.",
  },
  "row-repeats-header": {
    is: "The row repeats the header: it is refused.",
    next: "Leave out the second header where two files were joined.",
  },
  "cell-required": {
    is: "Column {column} is empty, and it is needed: the row is refused.",
    next: "Fill this value in the source.",
  },
  "cell-unreadable": {
    is: '"{value}" cannot be read in column {column}, which needs {type}: the row is refused.',
    next: "Correct the value in the source.",
  },
  "cell-not-in-list": {
    is: '"{value}" is no value of column {column} ({allowed}): the row is refused.',
    next: "Correct the value in the source.",
  },
  "delta-action-unknown": {
    is: 'Action "{value}" is neither "upsert" nor "delete": the row is refused.',
    next: "Correct the column action.",
  },
  "delta-delete-unknown": {
    is: "The row deletes a key that nobody knows: nothing changes.",
    next: "Check the key, or deliver everything once.",
  },
  "code-rounded": {
    is: '"{value}" is a code of which a spreadsheet has made a rounded number; its last digits are lost: the row is refused.',
    next: "Extract again without a spreadsheet in between, or declare column {column} as text there.",
  },
  "code-repaired": {
    is: 'The code "{before}" was read as "{after}".',
    next: "Correct the code in the source.",
  },
  "key-collapsed": {
    is: "The same row is on line {other_line} already: it counts once.",
    next: "Nothing to do.",
  },
  "key-contradicting": {
    is: "Another row of the same key (line {other_line}) contradicts it ({columns}): both are refused.",
    next: "Keep only one in the source.",
  },
  "kept-from-previous": {
    is: "The row is refused: what was known of this key stays in force.",
    next: "Correct the refused row and deliver again.",
  },
  "owner-conflict": {
    is: "Source {owner} holds this key already: it keeps it.",
    next: "Decide which of the two sources is to deliver it.",
  },
  "reference-unknown": {
    is: '{column} "{value}" points to nothing in {table}.',
    next: "Correct the code, or deliver what it names.",
  },
  "exchange-programme-unknown": {
    is: 'Exchange programme "{programme}" is unknown: neither direction nor period is taken from it.',
    next: "Fill direction and period, or have the programme added to the nomenclature.",
  },
  "group-in-two-spaces": {
    is: "The group is in several spaces without a carrier relation: {spaces}.",
    next: "Declare the carrier relation, or separate the groups.",
  },
  "course-key-collision": {
    is: "The element bears the key of the remote space of {remote}: both are held.",
    next: "Have one of the two codes changed, or the suffix in the configuration.",
  },
  "carrier-cycle": {
    is: "The element is carried by {carrier}, which is in the end carried by it.",
    next: "Have the registrar correct the relation.",
  },
};

/** How serious a problem is. */
export const severities: Words["severities"] = { error: "error", warning: "warning", note: "note" };

/** Why a delivery cannot be read. */
export const unreadable: Words["unreadable"] = {
  "nothing-there": "nothing is there",
  "no-folder": "a part of the path is no folder",
  "link-loop": "a link leads back to itself",
  "not-allowed": "this user has no access",
  "neither-file-nor-folder": "it is neither a file nor a folder",
  "no-table": "it holds no table",
  "archive-not-zip": "it is no zip",
  "archive-truncated": "the end of the zip is missing",
  "archive-damaged": "the zip is damaged",
  "archive-encrypted": "the zip has a password",
  "archive-unsupported": "the zip is made in a way that is not read",
  "archive-duplicate-name": "the zip holds two files of one name",
  "archive-path-escape": "a path of the zip leads out of its folder",
  "archive-bomb": "the zip unpacks to far too much",
};

/** What a column needs. */
export const columnTypes: Words["columnTypes"] = {
  code: "a code",
  text: "a text",
  choice: "a value of the list",
  integer: "a whole number, zero or more",
  flag: "yes or no",
  day: "a day (YYYY-MM-DD)",
  year: "a year",
  instant: "a date and a time (ISO 8601)",
};
