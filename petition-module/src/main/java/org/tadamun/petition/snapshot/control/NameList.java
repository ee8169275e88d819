package org.tadamun.petition.snapshot.control;

import java.util.ArrayList;
import java.util.List;
import org.tadamun.kernel.document.boundary.Block;
import org.tadamun.kernel.document.boundary.Block.Group;
import org.tadamun.kernel.document.boundary.Block.Heading;
import org.tadamun.kernel.document.boundary.Block.Names;
import org.tadamun.kernel.document.boundary.Block.Paragraph;
import org.tadamun.kernel.document.boundary.Block.Style;
import org.tadamun.kernel.document.boundary.Document;
import org.tadamun.kernel.document.boundary.Phrase;
import org.tadamun.petition.snapshot.control.reading.PackContent;
import org.tadamun.petition.snapshot.control.reading.PackNames;

/**
 * Who agreed to be named, by country, and how many did not. They may be thousands, so they come
 * last.
 */
final class NameList {

  private final PackContent content;
  private final PackPhrases words;

  NameList(PackContent content, PackPhrases words) {
    this.content = content;
    this.words = words;
  }

  List<Block> blocks() {
    PackNames names = content.names();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(2, words.get(names.wished() ? "names.annex" : "names.caption")));
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
    List<Group> groups =
        names.byCountry().entrySet().stream()
            .map(entry -> new Group(country(entry.getKey(), entry.getValue()), entry.getValue()))
            .toList();
    if (!groups.isEmpty()) {
      blocks.add(new Names(groups));
    }
    return blocks;
  }

  /** With the number of names, so that readers of the paper can check that none is missing. */
  private Phrase country(String code, List<String> names) {
    String number = words.first().number(names.size());
    return words.in(in -> in.country(code) + " \u00B7\u00A0" + number);
  }
}
