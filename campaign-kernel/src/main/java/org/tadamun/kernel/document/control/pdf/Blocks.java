package org.tadamun.kernel.document.control.pdf;

import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.tadamun.kernel.document.boundary.Block;
import org.tadamun.kernel.document.boundary.Block.Facts;
import org.tadamun.kernel.document.boundary.Block.Heading;
import org.tadamun.kernel.document.boundary.Block.Names;
import org.tadamun.kernel.document.boundary.Block.Numbered;
import org.tadamun.kernel.document.boundary.Block.Paragraph;
import org.tadamun.kernel.document.boundary.Block.Style;
import org.tadamun.kernel.document.boundary.Block.Table;
import org.tadamun.kernel.document.control.setting.TextStyle;

/** Puts the blocks of a document on the pages; two languages stand side by side. */
final class Blocks {

  private static final float AIR = 6;
  private static final float FRAME = 1.2f;

  /** The height that must still be free under a heading, in points. */
  private static final float COMPANY = 60;

  private final Paper sheet;
  private final Wording words;
  private final Lists lists;
  private final PDStructureElement whole;

  Blocks(Wording words, PDStructureElement whole) {
    this.sheet = words.sheet();
    this.words = words;
    this.lists = new Lists(words, whole);
    this.whole = whole;
  }

  void put(Block block) {
    switch (block) {
      case Heading heading -> heading(heading);
      case Paragraph paragraph -> paragraph(paragraph);
      case Facts facts -> lists.facts(facts);
      case Names names -> lists.names(names);
      case Numbered numbered -> lists.numbered(numbered);
      case Table table -> table(table);
    }
  }

  private void heading(Heading heading) {
    TextStyle style = TextStyle.heading(heading.level());
    sheet.space(style.size() * (heading.level() == 1 ? 0.3f : 0.9f));
    List<PageColumn> slots = words.beside(whole, "H" + heading.level(), heading.text(), style);
    keep(slots);
    sheet.put(slots);
    sheet.space(AIR / 2);
  }

  private void paragraph(Paragraph paragraph) {
    boolean framed = paragraph.style() == Style.NOTICE;
    TextStyle style =
        switch (paragraph.style()) {
          case PLAIN -> TextStyle.PLAIN;
          case STRONG, NOTICE -> TextStyle.STRONG;
          case FIGURE -> TextStyle.FIGURE;
        };
    List<PageColumn> slots = words.beside(whole, "P", paragraph.text(), style);
    if (paragraph.style() != Style.PLAIN) {
      keep(slots);
    }
    if (framed) {
      sheet.space(AIR);
      sheet.rule(FRAME);
      sheet.space(AIR);
    }
    sheet.put(slots);
    sheet.space(paragraph.style() == Style.FIGURE ? 0 : AIR);
    if (framed) {
      sheet.rule(FRAME);
      sheet.space(AIR);
    }
  }

  private void table(Table table) {
    PDStructureElement element = Tags.add(whole, "Table");
    PdfTable pdfTable = new PdfTable(sheet, words.setting(), table);
    sheet.space(AIR);
    List<PageColumn> caption =
        words.beside(Tags.add(element, "Caption"), "P", table.caption(), TextStyle.heading(2));
    if (!sheet.fits(new Columns(caption).height() + AIR + pdfTable.beginning())) {
      sheet.turn();
    }
    sheet.put(caption);
    sheet.space(AIR);
    pdfTable.put(element);
  }

  private void keep(List<PageColumn> slots) {
    if (!sheet.fits(new Columns(slots).height() + COMPANY)) {
      sheet.turn();
    }
  }
}
