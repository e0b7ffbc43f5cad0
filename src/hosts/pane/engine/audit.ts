/** What comparing a document needs, in one piece that loads when it is first needed. */
export { readRecord } from "../../../document/read-record.ts";
export { auditNumbers, refreshedRecord, remake } from "../../../refresh.ts";
