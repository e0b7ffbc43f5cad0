# What a careful script with openpyxl and python-docx does with the same sample: read every sheet, fill one placeholder a
# figure into a Word file. No checks, no comparisons, no layout: the least that could be called the same job.
import sys
from openpyxl import load_workbook
from docx import Document
book = load_workbook(sys.argv[1], data_only=True)
figures = {}
for sheet in book.worksheets:
    for row in sheet.iter_rows(min_row=4, values_only=True):
        if row and row[0] and len(row) > 15 and row[15] is not None:
            figures[f"{sheet.title}_{row[0]}"] = row[15]
document = Document()
for key in figures:
    document.add_paragraph(key + "{" + key + "}")
for paragraph in document.paragraphs:
    for run in paragraph.runs:
        text = run.text
        start = text.index("{")
        run.text = text[:start] + str(figures[text[start + 1:-1]])
document.save(sys.argv[2])
