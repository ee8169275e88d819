package org.tadamun.kernel.sheet.boundary;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * How a CSV file is written. The file does not say, and programs differ.
 *
 * @param heading whether the first row names the columns
 */
public record SheetForm(Charset charset, char separator, boolean heading) {

  /** The choices of users where the guess is wrong. */
  public static final List<String> CHARSETS =
      List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "windows-1256", "ISO-8859-15");

  public static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

  private static final int ROWS_LOOKED_AT = 50;
  private static final int UTF8_MOST = 4;

  /**
   * Guesses the form.
   *
   * @param head the first bytes of the file; some thousand are enough
   */
  public static SheetForm guess(byte[] head) {
    Charset charset = charset(head);
    char best = ',';
    double most = 0;
    for (char separator : SEPARATORS) {
      double fit = fit(rows(head, charset, separator, ROWS_LOOKED_AT));
      if (fit > most) {
        most = fit;
        best = separator;
      }
    }
    return new SheetForm(charset, best, isHeading(rows(head, charset, best, 2)));
  }

  /** The first rows, to be shown; the last one may be incomplete. */
  public List<CsvReader.Row> rows(byte[] head, int most) {
    return rows(head, charset, separator, most);
  }

  private static List<CsvReader.Row> rows(byte[] head, Charset charset, char separator, int most) {
    String text = new String(head, charset);
    try (CsvReader reader = new CsvReader(new StringReader(text), separator)) {
      List<CsvReader.Row> rows = new ArrayList<>();
      CsvReader.Row row = reader.next();
      while (row != null && rows.size() < most) {
        rows.add(row);
        row = reader.next();
      }
      return rows;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** How well a separator fits: many columns, and the same number in every row. */
  private static double fit(List<CsvReader.Row> rows) {
    if (rows.isEmpty() || rows.getFirst().cells().size() < 2) {
      return 0;
    }
    int columns = rows.getFirst().cells().size();
    long same = rows.stream().filter(row -> row.cells().size() == columns).count();
    return same * (1 + columns / 100.0) / rows.size();
  }

  /** Column names are words: without addresses, numbers or dates. */
  private static boolean isHeading(List<CsvReader.Row> rows) {
    return !rows.isEmpty()
        && rows.getFirst().cells().stream()
            .noneMatch(cell -> cell.indexOf('@') >= 0 || cell.matches(".*\\d{2}.*"));
  }

  private static Charset charset(byte[] head) {
    if (startsWith(head, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(head, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    return isUtf8(head) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
  }

  private static boolean startsWith(byte[] head, int first, int second) {
    return head.length > 1 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
  }

  /** The last character may be incomplete. */
  private static boolean isUtf8(byte[] head) {
    for (int cut = 0; cut < UTF8_MOST && cut <= head.length; cut++) {
      CharsetDecoder strict =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      try {
        strict.decode(ByteBuffer.wrap(head, 0, head.length - cut));
        return true;
      } catch (CharacterCodingException malformed) {
        // Perhaps only the end is malformed: try with fewer bytes.
      }
    }
    return false;
  }
}
