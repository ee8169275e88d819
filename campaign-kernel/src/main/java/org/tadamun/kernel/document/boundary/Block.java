package org.tadamun.kernel.document.boundary;

import java.util.List;

/** One piece of a document, in the order of reading. */
public sealed interface Block {

  /**
   * @param level from 1, the title, to 3
   */
  record Heading(int level, Phrase text) implements Block {}

  /** Line breaks in it are kept. */
  record Paragraph(Style style, Phrase text) implements Block {}

  /** What stands out, and what does not. */
  enum Style {
    PLAIN,
    STRONG,
    /** A figure that is read from afar. */
    FIGURE,
    /** In a frame. */
    NOTICE
  }

  /** Names with what they stand for, one under the other. */
  record Facts(List<Fact> facts) implements Block {}

  /** One of them. */
  record Fact(Phrase name, Phrase value) {}

  /** Numbered. */
  record Numbered(List<Phrase> items) implements Block {}

  /** The first cell of a row is its head. */
  record Table(Phrase caption, List<Column> columns, List<Row> rows) implements Block {}

  /** How its cells are set. */
  record Column(Phrase name, Kind kind) {}

  /** What stands in a column. */
  enum Kind {
    TEXT,
    NUMBER,
    /** Long and without blanks, such as a hash. */
    CODE
  }

  /**
   * @param sum whether it sums up those above
   */
  record Row(List<Phrase> cells, boolean sum) {}
}
