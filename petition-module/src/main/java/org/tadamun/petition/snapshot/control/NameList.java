package org.tadamun.petition.snapshot.control;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tadamun.kernel.document.boundary.Block;
import org.tadamun.kernel.document.boundary.Block.Fact;
import org.tadamun.kernel.document.boundary.Block.Facts;
import org.tadamun.kernel.document.boundary.Block.Heading;
import org.tadamun.kernel.document.boundary.Block.Paragraph;
import org.tadamun.kernel.document.boundary.Block.Style;
import org.tadamun.kernel.document.boundary.Document;
import org.tadamun.kernel.document.boundary.Phrase;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.petition.snapshot.control.reading.PackContent;
import org.tadamun.petition.snapshot.control.reading.PackNames;

/** Who agreed to be named, by country, and how many did not. */
final class NameList {

  /** Each name keeps its own direction and disturbs none beside it. */
  private static final char OWN_DIRECTION = '\u2068';

  /** Of the row, where the page is so. */
  private static final String FROM_RIGHT = "\u200F";

  private static final char END = '\u2069';

  private final PackContent content;
  private final PackPhrases words;

  NameList(PackContent content, PackPhrases words) {
    this.content = content;
    this.words = words;
  }

  List<Block> blocks() {
    PackNames names = content.names();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(2, words.get("names.caption")));
    if (!names.wished()) {
      blocks.add(new Paragraph(Style.PLAIN, words.get("names.none")));
      return blocks;
    }
    int named = names.signers().size();
    long unnamed = content.figures().total() - named;
    blocks.add(new Paragraph(Style.PLAIN, words.get("names.count", named, unnamed)));
    if (names.target()) {
      blocks.add(new Paragraph(Style.PLAIN, words.get("names.target")));
    }
    long inSigns = names.signers().stream().filter(one -> !Document.isPrinted(one.name())).count();
    if (inSigns > 0) {
      blocks.add(new Paragraph(Style.PLAIN, words.get("names.in-signs", inSigns)));
    }
    List<Fact> facts =
        names.byCountry().entrySet().stream()
            .map(
                entry ->
                    new Fact(words.country(entry.getKey()), Phrase.plain(row(entry.getValue()))))
            .toList();
    if (!facts.isEmpty()) {
      blocks.add(new Facts(facts));
    }
    return blocks;
  }

  private String row(List<String> names) {
    String page = Languages.direction(words.first().language());
    return (page.equals("rtl") ? FROM_RIGHT : "")
        + names.stream().map(name -> OWN_DIRECTION + name + END).collect(Collectors.joining(" · "));
  }
}
