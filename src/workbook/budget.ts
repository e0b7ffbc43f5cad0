import { MAX_CELLS, MAX_FORMULA_LENGTH, MAX_FORMULA_TEXT, MAX_SLOTS } from "./limits.ts";
import { tooManyCells, tooMuchFormula } from "./refuse.ts";

/** What the sheets of one workbook have used up together. */
export class Budget {
  private cells = 0;
  private slots = 0;
  private formulaText = 0;

  /** A cell with something in it, and how many places its row array grew for it. */
  spendCell(slots: number): void {
    this.cells += 1;
    this.slots += slots;
    if (this.cells > MAX_CELLS || this.slots > MAX_SLOTS) throw tooManyCells();
  }

  spendFormula(text: string, at: string): void {
    this.formulaText += text.length;
    if (text.length > MAX_FORMULA_LENGTH || this.formulaText > MAX_FORMULA_TEXT) throw tooMuchFormula(at);
  }
}
