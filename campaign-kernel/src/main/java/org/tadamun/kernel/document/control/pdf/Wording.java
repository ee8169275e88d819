package org.tadamun.kernel.document.control.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.tadamun.kernel.document.boundary.Phrase;
import org.tadamun.kernel.document.boundary.TextInLanguage;
import org.tadamun.kernel.document.control.setting.Face;
import org.tadamun.kernel.document.control.setting.Line;
import org.tadamun.kernel.document.control.setting.Setting;

/** Sets text into columns, and tags it with its element. */
record Wording(Paper sheet, Setting setting, Tags tags) {

  /** Between two columns, in points. */
  static final float GAP = 18;

  /** Sets each version in a column of its own. */
  List<Slot> beside(PDStructureElement parent, String type, Phrase phrase, Face face) {
    List<Slot> slots = new ArrayList<>();
    float width = share(phrase);
    float before = 0;
    for (TextInLanguage said : phrase.versions()) {
      Slot slot = sheet.slot(before, width);
      slots.add(fill(slot, Tags.add(parent, type, said), said, face));
      before += width + GAP;
    }
    return slots;
  }

  /**
   * Sets the versions one under the other.
   *
   * @param link the version that is an address to follow; null for none
   */
  Slot stacked(Slot slot, PDStructureElement parent, Phrase phrase, String link) {
    for (TextInLanguage said : phrase.versions()) {
      PDStructureElement element =
          said.text().equals(link)
              ? tags.link(Tags.add(parent, "P"), said)
              : Tags.add(parent, "P", said);
      slot.add(setting.lines(said, Face.PLAIN, slot.width()), element, sheet.isFromRight());
    }
    return slot;
  }

  /** Aligns the lines to the side where their language begins. */
  Slot fill(Slot slot, PDStructureElement element, TextInLanguage said, Face face) {
    for (Line line : setting.lines(said, face, slot.width())) {
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
