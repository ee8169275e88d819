package org.tadamun.kernel.document.control.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.tadamun.kernel.document.boundary.Block;
import org.tadamun.kernel.document.boundary.Block.Fact;
import org.tadamun.kernel.document.boundary.Block.Facts;
import org.tadamun.kernel.document.boundary.Block.Heading;
import org.tadamun.kernel.document.boundary.Block.Numbered;
import org.tadamun.kernel.document.boundary.Block.Paragraph;
import org.tadamun.kernel.document.boundary.Block.Style;
import org.tadamun.kernel.document.boundary.Block.Table;
import org.tadamun.kernel.document.boundary.Phrase;
import org.tadamun.kernel.document.boundary.TextInLanguage;
import org.tadamun.kernel.document.control.setting.Face;
import org.tadamun.kernel.document.control.setting.Line;
import org.tadamun.kernel.document.control.setting.Setting;

/** Puts the blocks of a document on its sheets; two versions stand beside each other. */
final class Blocks {

  private static final float GAP = 18;
  private static final float AIR = 6;
  private static final float LABEL = 20;
  private static final float NAMES = Paper.WIDTH * 0.3f;
  private static final float FRAME = 1.2f;

  /** What must still fit under a heading. */
  private static final float COMPANY = 60;

  private final Paper sheet;
  private final Setting setting;
  private final PDStructureElement whole;

  Blocks(Paper sheet, Setting setting, PDStructureElement whole) {
    this.sheet = sheet;
    this.setting = setting;
    this.whole = whole;
  }

  void put(Block block) {
    switch (block) {
      case Heading heading -> heading(heading);
      case Paragraph paragraph -> paragraph(paragraph);
      case Facts facts -> facts(facts);
      case Numbered numbered -> numbered(numbered);
      case Table table -> table(table);
    }
  }

  private void heading(Heading heading) {
    Face face = Face.heading(heading.level());
    sheet.space(face.size() * (heading.level() == 1 ? 0.3f : 0.9f));
    List<Slot> slots = beside(whole, "H" + heading.level(), heading.text(), face);
    keep(slots);
    sheet.put(slots);
    sheet.space(AIR / 2);
  }

  private void paragraph(Paragraph paragraph) {
    boolean framed = paragraph.style() == Style.NOTICE;
    Face face =
        switch (paragraph.style()) {
          case PLAIN -> Face.PLAIN;
          case STRONG, NOTICE -> Face.STRONG;
          case FIGURE -> Face.FIGURE;
        };
    List<Slot> slots = beside(whole, "P", paragraph.text(), face);
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

  private void facts(Facts facts) {
    for (Fact fact : facts.facts()) {
      PDStructureElement both = Tags.add(whole, "Div");
      Slot name = sheet.slot(0, NAMES);
      fill(name, both, fact.name(), Face.PLAIN);
      Slot value = sheet.slot(NAMES + GAP, Paper.WIDTH - NAMES - GAP);
      fill(value, both, fact.value(), Face.PLAIN);
      sheet.put(List.of(name, value));
      sheet.space(2);
    }
    sheet.space(AIR);
  }

  /** Of two versions each is a list of its own. */
  private void numbered(Numbered numbered) {
    int versions =
        numbered.items().stream().mapToInt(item -> item.versions().size()).max().orElse(0);
    List<PDStructureElement> lists =
        IntStream.range(0, versions).mapToObj(i -> Tags.numbered(whole)).toList();
    int number = 0;
    for (Phrase item : numbered.items()) {
      number++;
      List<Slot> slots = new ArrayList<>();
      float width = share(item) - LABEL;
      float before = 0;
      for (int i = 0; i < item.versions().size(); i++) {
        TextInLanguage said = item.versions().get(i);
        PDStructureElement element = Tags.add(lists.get(i), "LI");
        // Its number stands on the page's side, also where its words run the other way.
        TextInLanguage label = new TextInLanguage(number + ".", null);
        Slot mark = sheet.slot(before, LABEL);
        slots.add(fill(mark, Tags.add(element, "Lbl"), label, Face.PLAIN));
        Slot words = sheet.slot(before + LABEL, width);
        slots.add(fill(words, Tags.add(element, "LBody", said), said, Face.PLAIN));
        before += LABEL + width + GAP;
      }
      sheet.put(slots);
      sheet.space(AIR / 2);
    }
    sheet.space(AIR);
  }

  private void table(Table table) {
    PDStructureElement element = Tags.add(whole, "Table");
    Grid grid = new Grid(sheet, setting, table);
    sheet.space(AIR);
    List<Slot> caption =
        beside(Tags.add(element, "Caption"), "P", table.caption(), Face.heading(2));
    if (!sheet.fits(height(caption) + AIR + grid.beginning())) {
      sheet.turn();
    }
    sheet.put(caption);
    sheet.space(AIR);
    grid.put(element);
  }

  private List<Slot> beside(PDStructureElement parent, String type, Phrase phrase, Face face) {
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

  /** One under the other. */
  private void fill(Slot slot, PDStructureElement parent, Phrase phrase, Face face) {
    for (TextInLanguage said : phrase.versions()) {
      List<Line> lines = setting.lines(said, face, slot.width());
      slot.add(lines, Tags.add(parent, "P", said), sheet.isFromRight());
    }
  }

  private Slot fill(Slot slot, PDStructureElement element, TextInLanguage said, Face face) {
    for (Line line : setting.lines(said, face, slot.width())) {
      boolean fromRight = said.language() == null ? sheet.isFromRight() : line.fromRight();
      slot.add(List.of(line), element, fromRight);
    }
    return slot;
  }

  private void keep(List<Slot> slots) {
    if (!sheet.fits(height(slots) + COMPANY)) {
      sheet.turn();
    }
  }

  private static float share(Phrase phrase) {
    int count = phrase.versions().size();
    return (Paper.WIDTH - GAP * (count - 1)) / count;
  }

  private static float height(List<Slot> slots) {
    return (float) slots.stream().mapToDouble(Slot::height).max().orElse(0);
  }
}
