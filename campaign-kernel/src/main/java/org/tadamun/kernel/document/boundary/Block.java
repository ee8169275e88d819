package org.tadamun.kernel.document.boundary;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One piece of a document; pieces are in reading order. */
public sealed interface Block {

  /**
   * A heading.
   *
   * @param level from 1, the title, to 3
   */
  record Heading(int level, Phrase text) implements Block {}

  /** A paragraph; line breaks in its text are kept. */
  record Paragraph(Style style, Phrase text) implements Block {}

  /** How a paragraph stands out. */
  enum Style {
    PLAIN,
    STRONG,
    /** A figure in large type. */
    FIGURE,
    /** In a frame. */
    NOTICE
  }

  /** Names with their values, one under the other. */
  record Facts(List<Fact> facts) implements Block {}

  /**
   * A name with its value.
   *
   * @param link the address in the value that a reader may follow; null for none
   */
  record Fact(Phrase name, Phrase value, Kind kind, String link) {

    public Fact(Phrase name, Phrase value) {
      this(name, value, Kind.TEXT, null);
    }

    /** A value that is compared or typed letter by letter. */
    public static Fact code(Phrase name, Phrase value) {
      return new Fact(name, value, Kind.CODE, null);
    }

    /**
     * A value with an address.
     *
     * @param link the address, printed as the last part of the value
     */
    public static Fact leading(Phrase name, Phrase value, String link) {
      Stream<TextInLanguage> address = Stream.of(new TextInLanguage(link, null));
      Phrase both = new Phrase(Stream.concat(value.versions().stream(), address).toList());
      return new Fact(name, both, Kind.TEXT, link);
    }
  }

  /** Groups of people's names, such as those of a country; no name is broken over two lines. */
  record Names(List<Group> groups) implements Block {}

  /** One group, such as a country. */
  record Group(Phrase name, List<String> members) {}

  /** Numbered paragraphs. */
  record Numbered(List<Phrase> items) implements Block {}

  /** A table; the first cell of a row is its head. */
  record Table(Phrase caption, List<Column> columns, List<Row> rows) implements Block {

    /** Returns the table without its empty columns, so that the others have more room. */
    public Table filled() {
      List<Integer> kept =
          IntStream.range(0, columns.size()).filter(i -> i == 0 || isFilled(i)).boxed().toList();
      List<Row> shorter =
          rows.stream()
              .map(row -> new Row(kept.stream().map(row.cells()::get).toList(), row.sum()))
              .toList();
      return new Table(caption, kept.stream().map(columns::get).toList(), shorter);
    }

    private boolean isFilled(int column) {
      return rows.stream().anyMatch(row -> !row.cells().get(column).first().text().isEmpty());
    }
  }

  /** A column; the kind decides how its cells are set. */
  record Column(Phrase name, Kind kind) {}

  /** What a column or a value contains. */
  enum Kind {
    TEXT,
    NUMBER,
    /** Long and without blanks, such as a hash. */
    CODE
  }

  /**
   * A row.
   *
   * @param sum whether it is the sum of the rows above
   */
  record Row(List<Phrase> cells, boolean sum) {}
}
