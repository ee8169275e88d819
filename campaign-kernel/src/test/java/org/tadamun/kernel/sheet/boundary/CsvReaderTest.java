package org.tadamun.kernel.sheet.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rows of a CSV file")
class CsvReaderTest {

  private static List<CsvReader.Row> read(String text, char separator) throws IOException {
    return read(new StringReader(text), separator);
  }

  private static List<CsvReader.Row> read(Reader in, char separator) throws IOException {
    List<CsvReader.Row> rows = new ArrayList<>();
    try (CsvReader reader = new CsvReader(in, separator)) {
      for (CsvReader.Row row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
      assertNull(reader.next());
    }
    return rows;
  }

  private static List<List<String>> cells(String text) throws IOException {
    return read(text, ',').stream().map(CsvReader.Row::cells).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  @DisplayName(
      "a line may end in LF, CRLF or CR; blank rows and a missing last line end are accepted")
  void lineEnds(String end) throws IOException {
    List<List<String>> expected = List.of(List.of("a", "b"), List.of("c", "d"));
    assertEquals(expected, cells("a,b" + end + "c,d" + end));
    assertEquals(expected, cells("a,b" + end + "c,d"));
    assertEquals(expected, cells("a,b" + end + end + " , " + end + "c,d"));
  }

  @Test
  @DisplayName("a quoted cell may contain separators, line ends and doubled quotation marks")
  void quoted() throws IOException {
    assertEquals(
        List.of(List.of("a,b", "say \"yes\"", "two\nlines"), List.of("", "x", "")),
        cells("\"a,b\",\"say \"\"yes\"\"\",\"two\nlines\"\n\"\",x,\n"));
  }

  @Test
  @DisplayName("quotation marks that are not doubled are read as part of the cell")
  void careless() throws IOException {
    assertEquals(
        List.of(List.of("Zara \"Z\" Khan", "b"), List.of("abc", "d")),
        cells("Zara \"Z\" Khan,b\n\"ab\"c,d\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  @DisplayName("R3: each row has the number of the line in which it begins")
  void lines(String end) throws IOException {
    String text = String.join(end, "a,b", "", "\"two", "lines\",c", "d,e", "");
    List<CsvReader.Row> rows = read(text, ',');
    assertEquals(List.of(1L, 3L, 5L), rows.stream().map(CsvReader.Row::line).toList());
  }

  @ParameterizedTest
  @ValueSource(chars = {';', '\t', '|'})
  @DisplayName(
      "semicolon, tab and bar may separate cells; a cell that the row does not have is empty")
  void separators(char separator) throws IOException {
    List<CsvReader.Row> rows = read("a" + separator + "b,c\n", separator);
    assertEquals(List.of("a", "b,c"), rows.getFirst().cells());
    assertEquals("", rows.getFirst().cell(2));
    assertEquals("", rows.getFirst().cell(-1));
  }

  @Test
  @DisplayName("a byte order mark is skipped at the start of the file only")
  void mark() throws IOException {
    assertEquals(List.of(List.of("a", "\uFEFFb")), cells("\uFEFFa,\uFEFFb"));
  }

  /** A quotation mark that is never closed, with two thousand rows after it. */
  private static String unclosed(String end, String last) {
    StringBuilder text = new StringBuilder("\uFEFFa,b" + end + "\"c,d" + end);
    for (int i = 0; i < 2_000; i++) {
      text.append("name").append(i).append(",x@example.org").append(end);
    }
    return text + last;
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  @DisplayName("R4: an unclosed quotation mark breaks only the row with it")
  void broken(String end) throws IOException {
    List<CsvReader.Row> rows = read(unclosed(end, ""), ',');
    assertEquals(2_002, rows.size());
    assertEquals(List.of("a", "b"), rows.getFirst().cells());
    assertTrue(rows.get(1).broken());
    assertEquals(List.of("c,d"), rows.get(1).cells(), "all of its line");
    for (int i = 0; i < 2_000; i++) {
      CsvReader.Row row = rows.get(i + 2);
      assertFalse(row.broken());
      assertEquals(i + 3, row.line());
      assertEquals(List.of("name" + i, "x@example.org"), row.cells());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Amal\",\"amal@example.org\"",
        "Amal,\"amal@example.org\"",
        "Amal,\"say \"\"yes\"\"\"",
        "\"Amal\"",
        "Amal \"A\",amal@example.org"
      })
  @DisplayName(
      "R4: an unclosed quotation mark breaks one row, even if a later row has quotation marks")
  void closedByAnother(String later) throws IOException {
    for (String between : List.of("", "Zoe,zoe@example.org\n".repeat(60))) {
      String sound = between + later + "\nKim,kim@example.org\n";
      List<CsvReader.Row> rows = read("\"Ali Khan,ali@example.org,PK\n" + sound, ',');
      assertTrue(rows.getFirst().broken());
      assertEquals(
          cells(sound), rows.stream().skip(1).map(CsvReader.Row::cells).toList(), "all the others");
      assertTrue(rows.stream().skip(1).noneMatch(CsvReader.Row::broken));
      assertEquals(rows.size(), rows.getLast().line());
    }
  }

  @Test
  @DisplayName(
      "R4: an unclosed mark in a later cell of a row of several lines breaks only this row")
  void laterCell() throws IOException {
    List<CsvReader.Row> rows = read("\"two\r\nlines\",\"b\r\n\"c\",d\r\ne,\"f\r\ng,h", ',');
    assertEquals(List.of(1L, 3L, 4L, 5L), rows.stream().map(CsvReader.Row::line).toList());
    assertEquals(
        List.of(true, false, true, false), rows.stream().map(CsvReader.Row::broken).toList());
    assertEquals(List.of("two\r\nlines", "b"), rows.getFirst().cells());
    assertEquals(List.of("c", "d"), rows.get(1).cells());
    assertEquals(List.of("g", "h"), rows.getLast().cells());
  }

  @Test
  @DisplayName("a quoted cell of several lines may have blanks after its closing mark")
  void blanks() throws IOException {
    assertEquals(
        List.of("two\nlines ", "b", "x\n\"y\" "),
        read("\"two\nlines\" ,b,\"x\n\"\"y\"\" \"\n", ',').getFirst().cells());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  @DisplayName("R4: a quoted cell may have the maximum length; a longer one ends with its line")
  void longQuoted(String end) throws IOException {
    String longest = "y".repeat(CsvReader.CELL_MOST - 1) + "\"\"";
    for (String more : List.of("", "z", "\"\"", "zzz")) {
      List<CsvReader.Row> rows =
          read("\"" + longest + more + "\"" + end + "a,b" + end + "c,d", ',');
      assertEquals(!more.isEmpty(), rows.getFirst().broken());
      assertEquals(CsvReader.CELL_MOST, rows.getFirst().cell(0).length());
      assertEquals(List.of(1L, 2L, 3L), rows.stream().map(CsvReader.Row::line).toList());
      assertEquals(List.of("a", "b"), rows.get(1).cells());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  @DisplayName(
      "R4: a line end near the length limit of an unclosed cell ends this row and no other")
  void lineEndAtLimit(String end) throws IOException {
    for (int less = -2; less <= 2; less++) {
      String first = "\"" + "y".repeat(CsvReader.CELL_MOST + less);
      List<CsvReader.Row> rows = read(first + end + "a,b" + end + "c,d" + end, ',');
      assertEquals(List.of(1L, 2L, 3L), rows.stream().map(CsvReader.Row::line).toList());
      assertTrue(rows.getFirst().broken());
      assertEquals(List.of("a", "b"), rows.get(1).cells());
    }
  }

  @Test
  @DisplayName(
      "R4: an unclosed mark at the end, too many cells, or a cell too long break their row")
  void limits() throws IOException {
    assertTrue(read("a,\"b", ',').getFirst().broken());
    String wide = "x,".repeat(CsvReader.CELLS_MOST + 50) + "x\na,b\n";
    List<CsvReader.Row> rows = read(wide, ',');
    assertTrue(rows.getFirst().broken());
    assertEquals(CsvReader.CELLS_MOST, rows.getFirst().cells().size());
    assertEquals(List.of("a", "b"), rows.getLast().cells());
    String longest = "y".repeat(CsvReader.CELL_MOST);
    assertFalse(read(longest + ",b\n", ',').getFirst().broken());
    assertTrue(read(longest + "y,b\n", ',').getFirst().broken());
  }

  /** A file of a million equal rows, which are made when they are read. */
  private static final class Million extends Reader {
    private static final int COUNT = 1_000_000;
    private static final String ROW = "\"Zoë, \"\"Z\"\"\",zoe@example.org,GB\r\n";
    private static final String ROWS = ROW.repeat(200);
    private static final long LENGTH = (long) COUNT * ROW.length();
    private long at;

    @Override
    public int read(char[] target, int offset, int length) {
      if (at == LENGTH) {
        return -1;
      }
      int taken = (int) Math.min(Math.min(length, 4_099), LENGTH - at);
      int first = (int) (at % ROW.length());
      ROWS.getChars(first, first + taken, target, offset);
      at += taken;
      return taken;
    }

    @Override
    public void close() {
      // Nothing to close.
    }
  }

  @Tag("slow")
  @Test
  @DisplayName(
      "R2: a million rows are read correctly, with at most 65,536 characters read in advance")
  void many() throws IOException {
    Million file = new Million();
    long rows = 0;
    long advance = 0;
    try (CsvReader reader = new CsvReader(file, ',')) {
      for (CsvReader.Row row = reader.next(); row != null; row = reader.next()) {
        rows++;
        advance = Math.max(advance, file.at - rows * Million.ROW.length());
        assertEquals("Zoë, \"Z\"", row.cell(0));
        assertEquals("GB", row.cell(2));
      }
    }
    assertEquals(Million.COUNT, rows);
    assertTrue(advance <= 65_536, "characters read in advance: " + advance);
  }
}
