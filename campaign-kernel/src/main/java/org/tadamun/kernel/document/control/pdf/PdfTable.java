package org.tadamun.kernel.document.control.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.tadamun.kernel.document.boundary.Block.Column;
import org.tadamun.kernel.document.boundary.Block.Kind;
import org.tadamun.kernel.document.boundary.Block.Row;
import org.tadamun.kernel.document.boundary.Block.Table;
import org.tadamun.kernel.document.boundary.Phrase;
import org.tadamun.kernel.document.boundary.TextInLanguage;
import org.tadamun.kernel.document.control.setting.TextSetter;
import org.tadamun.kernel.document.control.setting.TextStyle;

/** A table whose head is repeated on each of its pages; the first column is on the page's side. */
final class PdfTable {

  private static final float GAP = 10;
  private static final float AIR = 3;
  private static final float HAIR = 0.4f;
  private static final float BOLD = 1;

  private final Paper sheet;
  private final TextSetter setter;
  private final Table table;
  private final float[] widths;

  PdfTable(Paper sheet, TextSetter setter, Table table) {
    this.sheet = sheet;
    this.setter = setter;
    this.table = table;
    this.widths = new ColumnWidths(setter, table).within(Paper.WIDTH, GAP);
  }

  void put(PDStructureElement element) {
    PDStructureElement head = Tags.add(Tags.add(element, "THead"), "TR");
    head(table.columns().stream().map(column -> Tags.head(head, "Column")).toList());
    PDStructureElement body = Tags.add(element, "TBody");
    for (Row row : table.rows()) {
      row(row, Tags.add(body, "TR"));
    }
    sheet.space(GAP);
  }

  /**
   * The height of the head and the first row, so that no head stands alone at the foot of a page.
   */
  float beginning() {
    float head = new Columns(slots(names(), TextStyle.HEAD, null)).height() + 2 * AIR;
    return table.rows().isEmpty() ? head : head + height(table.rows().getFirst());
  }

  /**
   * Draws the head.
   *
   * @param elements null where it is a repetition, which is not tagged
   */
  private void head(List<PDStructureElement> elements) {
    sheet.put(slots(names(), TextStyle.HEAD, elements));
    sheet.space(AIR);
    sheet.rule(BOLD);
    sheet.space(AIR);
  }

  private void row(Row row, PDStructureElement element) {
    TextStyle face = face(row);
    if (!sheet.fits(height(row))) {
      sheet.turn();
      head(null);
    }
    if (row.sum()) {
      sheet.rule(BOLD);
      sheet.space(AIR);
    }
    List<PDStructureElement> cells = new ArrayList<>(List.of(Tags.head(element, "Row")));
    row.cells().stream().skip(1).forEach(cell -> cells.add(Tags.add(element, "TD")));
    sheet.put(slots(row.cells(), face, cells));
    sheet.space(AIR);
    sheet.rule(HAIR);
    sheet.space(AIR);
  }

  private static TextStyle face(Row row) {
    return row.sum() ? TextStyle.HEAD : TextStyle.CELL;
  }

  private float height(Row row) {
    float air = row.sum() ? 3 * AIR : 2 * AIR;
    return new Columns(slots(row.cells(), face(row), null)).height() + air;
  }

  private List<Phrase> names() {
    return table.columns().stream().map(Column::name).toList();
  }

  private List<PageColumn> slots(
      List<Phrase> cells, TextStyle face, List<PDStructureElement> elements) {
    List<PageColumn> slots = new ArrayList<>();
    float before = 0;
    for (int i = 0; i < cells.size(); i++) {
      PageColumn slot = sheet.slot(before, widths[i]);
      Kind kind = table.columns().get(i).kind();
      for (TextInLanguage said : cells.get(i).versions()) {
        PDStructureElement words = elements == null ? null : Tags.add(elements.get(i), "P", said);
        // Figures are aligned at the right, unit under unit; Arabic columns begin there anyway.
        boolean fromRight = sheet.isFromRight() || kind == Kind.NUMBER;
        slot.add(setter.lines(said, face(kind, face), slot.width()), words, fromRight);
      }
      slots.add(slot);
      before += widths[i] + GAP;
    }
    return slots;
  }

  static TextStyle face(Kind kind, TextStyle face) {
    return kind == Kind.CODE && !face.bold() ? TextStyle.CODE : face;
  }
}
