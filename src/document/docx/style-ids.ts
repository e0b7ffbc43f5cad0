/** Ids of the styles that word/styles.xml defines. */
export type ParagraphStyle =
  | "Title"
  | "Subtitle"
  | "Salutation"
  | "Heading1"
  | "Heading2"
  | "Heading3"
  | "BodyText"
  | "AttachmentNote"
  | "Signature"
  | "Date"
  | "Footer"
  | "AttachmentLabel"
  | "AttachmentTitle"
  | "TableHead"
  | "TableText"
  | "TableNote"
  | "TableEnd";

export type RunStyle = "RunInHeading" | "Strong";
