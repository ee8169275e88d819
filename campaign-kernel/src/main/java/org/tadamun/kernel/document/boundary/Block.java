package org.tadamun.kernel.document.boundary;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

  /**
   * One of them.
   *
   * @param link the address among what it stands for that a reader may follow; null for none
   */
  record Fact(Phrase name, Phrase value, Kind kind, String link) {

    public Fact(Phrase name, Phrase value) {
      this(name, value, Kind.TEXT, null);
    }

    /** What is compared or typed letter by letter. */
    public static Fact code(Phrase name, Phrase value) {
      return new Fact(name, value, Kind.CODE, null);
    }

    /**
     * @param link the last of what it stands for
     */
    public static Fact leading(Phrase name, Phrase value, String link) {
      Stream<TextInLanguage> address = Stream.of(new TextInLanguage(link, null));
      Phrase both = new Phrase(Stream.concat(value.versions().stream(), address).toList());
      return new Fact(name, both, Kind.TEXT, link);
    }
  }

  /** Names in groups, such as those of a country; none is broken over two lines. */
  record Names(List<Group> groups) implements Block {}

  /** One of them. */
  record Group(Phrase name, List<String> members) {}

  /** Numbered. */
  record Numbered(List<Phrase> items) implements Block {}

  /** The first cell of a row is its head. */
  record Table(Phrase caption, List<Column> columns, List<Row> rows) implements Block {

    /** Without the columns in which nothing stands: others need the room. */
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
