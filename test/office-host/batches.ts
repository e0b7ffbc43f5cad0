/** A batch on the workbook, synchronised at its end. */
export async function onWorkbook<R>(
  { Excel: excel }: { readonly Excel: typeof Excel },
  batch: (workbook: Excel.Workbook, context: Excel.RequestContext) => R,
): Promise<R> {
  return excel.run(async (context) => {
    const result = batch(context.workbook, context);
    await context.sync();
    return result;
  });
}

/** A batch on the first sheet. */
export function onSheet<R>(
  office: { readonly Excel: typeof Excel },
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => R,
): Promise<R> {
  return onWorkbook(office, ({ worksheets }, context) => batch(worksheets.getFirst(), context));
}

/** A batch on the Word document. */
export async function onDocument<R>(
  { Word: word }: { readonly Word: typeof Word },
  batch: (document: Word.Document, context: Word.RequestContext) => R,
): Promise<R> {
  return word.run(async (context) => {
    const result = batch(context.document, context);
    await context.sync();
    return result;
  });
}
