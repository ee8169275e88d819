package org.tadamun.kernel.document.control.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.tadamun.kernel.document.boundary.Block.Fact;
import org.tadamun.kernel.document.boundary.Block.Facts;
import org.tadamun.kernel.document.boundary.Block.Group;
import org.tadamun.kernel.document.boundary.Block.Names;
import org.tadamun.kernel.document.boundary.Block.Numbered;
import org.tadamun.kernel.document.boundary.Phrase;
import org.tadamun.kernel.document.boundary.TextInLanguage;
import org.tadamun.kernel.document.control.setting.Line;
import org.tadamun.kernel.document.control.setting.NameRow;
import org.tadamun.kernel.document.control.setting.TextStyle;
import org.tadamun.kernel.text.boundary.Languages;

/** Puts facts, numbered paragraphs and groups of names on the pages. */
final class Lists {

  private static final float AIR = 6;
  private static final float LABEL = 20;
  private static final float NAMES = Paper.WIDTH * 0.3f;
  private static final float ROOM = Paper.WIDTH - NAMES - Wording.GAP;

  private final Paper sheet;
  private final Wording words;
  private final PDStructureElement whole;

  Lists(Wording words, PDStructureElement whole) {
    this.sheet = words.sheet();
    this.words = words;
    this.whole = whole;
  }

  void facts(Facts facts) {
    for (Fact fact : facts.facts()) {
      PDStructureElement both = Tags.add(whole, "Div");
      PageColumn name = words.stacked(sheet.slot(0, NAMES), both, fact.name(), null);
      row(name, words.stacked(value(), both, fact.value(), fact.link()), fact.name());
    }
    sheet.space(AIR);
  }

  void names(Names names) {
    NameRow row = new NameRow(words.setting(), sheet.isFromRight());
    for (Group group : names.groups()) {
      PDStructureElement both = Tags.add(whole, "Div");
      PageColumn name = words.stacked(sheet.slot(0, NAMES), both, group.name(), null);
      PDStructureElement read = Tags.add(both, "P", NameRow.read(group.members()));
      PageColumn value = value();
      value.add(row.lines(group.members(), TextStyle.PLAIN, ROOM), read, sheet.isFromRight());
      row(name, value, group.name());
    }
    sheet.space(AIR);
  }

  private PageColumn value() {
    return sheet.slot(NAMES + Wording.GAP, ROOM);
  }

  /** The name is repeated on each further page, because sheets of paper come loose. */
  private void row(PageColumn name, PageColumn value, Phrase again) {
    PageColumn repeated = sheet.slot(0, NAMES);
    for (TextInLanguage said : again.versions()) {
      List<Line> lines = words.setting().lines(said, TextStyle.PLAIN, NAMES);
      repeated.add(lines, null, sheet.isFromRight());
    }
    new Columns(List.of(name, value)).put(sheet, repeated);
    sheet.space(2);
  }

  /** Two languages make two lists. */
  void numbered(Numbered numbered) {
    int versions =
        numbered.items().stream().mapToInt(item -> item.versions().size()).max().orElse(0);
    List<PDStructureElement> lists =
        IntStream.range(0, versions).mapToObj(i -> Tags.numbered(whole)).toList();
    int number = 0;
    for (Phrase item : numbered.items()) {
      number++;
      List<PageColumn> slots = new ArrayList<>();
      float width = Wording.share(item) - LABEL;
      float before = 0;
      for (int i = 0; i < item.versions().size(); i++) {
        TextInLanguage said = item.versions().get(i);
        PDStructureElement element = Tags.add(lists.get(i), "LI");
        TextInLanguage label = new TextInLanguage(number + ".", said.language());
        boolean turned = isTurned(said);
        PageColumn mark = sheet.slot(turned ? before + width : before, LABEL);
        slots.add(words.fill(mark, Tags.add(element, "Lbl"), label, TextStyle.PLAIN));
        PageColumn text = sheet.slot(turned ? before : before + LABEL, width);
        slots.add(words.fill(text, Tags.add(element, "LBody", said), said, TextStyle.PLAIN));
        before += LABEL + width + Wording.GAP;
      }
      sheet.put(slots);
      sheet.space(AIR / 2);
    }
    sheet.space(AIR);
  }

  /**
   * Whether the number is on the other side, before words that run against the page's direction.
   */
  private boolean isTurned(TextInLanguage said) {
    return said.language() != null
        && Languages.direction(said.language()).equals("rtl") != sheet.isFromRight();
  }
}
