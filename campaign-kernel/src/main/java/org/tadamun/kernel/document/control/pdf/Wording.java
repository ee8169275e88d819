package org.tadamun.kernel.document.control.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.tadamun.kernel.document.boundary.Phrase;
import org.tadamun.kernel.document.boundary.TextInLanguage;
import org.tadamun.kernel.document.control.setting.Line;
import org.tadamun.kernel.document.control.setting.TextSetter;
import org.tadamun.kernel.document.control.setting.TextStyle;

/** Sets text into columns, and tags it with its element. */
record Wording(Paper sheet, TextSetter setting, Tags tags) {

  /** Between two columns, in points. */
  static final float GAP = 18;

  /** Sets each version in a column of its own. */
  List<PageColumn> beside(PDStructureElement parent, String type, Phrase phrase, TextStyle style) {
    List<PageColumn> slots = new ArrayList<>();
    float width = share(phrase);
    float before = 0;
    for (TextInLanguage said : phrase.versions()) {
      PageColumn slot = sheet.slot(before, width);
      slots.add(fill(slot, Tags.add(parent, type, said), said, style));
      before += width + GAP;
    }
    return slots;
  }

  /**
   * Sets the versions one under the other.
   *
   * @param link the version that is an address to follow; null for none
   */
  PageColumn stacked(PageColumn slot, PDStructureElement parent, Phrase phrase, String link) {
    for (TextInLanguage said : phrase.versions()) {
      PDStructureElement element =
          said.text().equals(link)
              ? tags.link(Tags.add(parent, "P"), said)
              : Tags.add(parent, "P", said);
      slot.add(setting.lines(said, TextStyle.PLAIN, slot.width()), element, sheet.isFromRight());
    }
    return slot;
  }

  /** Aligns the lines to the side where their language begins. */
  PageColumn fill(
      PageColumn slot, PDStructureElement element, TextInLanguage said, TextStyle style) {
    for (Line line : setting.lines(said, style, slot.width())) {
      boolean fromRight = said.language() == null ? sheet.isFromRight() : line.fromRight();
      slot.add(List.of(line), element, fromRight);
    }
    return slot;
  }

  static float share(Phrase phrase) {
    int count = phrase.versions().size();
    return (Paper.WIDTH - GAP * (count - 1)) / count;
  }
}
