package org.tadamun.kernel.sheet.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Guessed format of a file")
class SheetFormTest {

  private static final String TABLE =
      "Name;E-mail;Town\nZoë, called Z;zoe@example.org;Orléans\nJosé;jose@example.org;Málaga\n";

  private static SheetForm guess(String text, Charset charset) {
    return SheetForm.guess(text.getBytes(charset));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "windows-1252"})
  @DisplayName("the character set is UTF-8 or windows-1252 by the bytes of the file")
  void charset(String name) {
    SheetForm form = guess(TABLE, Charset.forName(name));
    assertEquals(name, form.charset().name());
    assertEquals(';', form.separator());
    assertTrue(form.heading());
  }

  @Test
  @DisplayName("a byte order mark decides the character set")
  void marks() {
    assertEquals(
        StandardCharsets.UTF_16LE, guess("\uFEFF" + TABLE, StandardCharsets.UTF_16LE).charset());
    assertEquals(
        StandardCharsets.UTF_16BE, guess("\uFEFF" + TABLE, StandardCharsets.UTF_16BE).charset());
    assertEquals(StandardCharsets.UTF_8, guess("\uFEFF" + TABLE, StandardCharsets.UTF_8).charset());
  }

  @Test
  @DisplayName("a character cut off at the end of the sample does not change the guess")
  void cutOff() {
    byte[] whole = "Name,Ort\nZoë,تضامن".getBytes(StandardCharsets.UTF_8);
    for (int cut = 1; cut <= 3; cut++) {
      byte[] head = Arrays.copyOf(whole, whole.length - cut);
      assertEquals(StandardCharsets.UTF_8, SheetForm.guess(head).charset());
    }
  }

  @ParameterizedTest
  @CsvSource(
      value = {"Name,Email~,", "Name;Email~;", "Name\tEmail~\t", "Name|Email~|"},
      delimiter = '~',
      ignoreLeadingAndTrailingWhitespace = false)
  @DisplayName("the separator is the character that separates the cells of a simple table")
  void separator(String heading, String separator) {
    String row = "Zara" + separator + "zara@example.org\n";
    assertEquals(
        separator.charAt(0), guess(heading + "\n" + row + row, StandardCharsets.UTF_8).separator());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b,c;d\n1;2\n3;4\n", "a,b,c,d,e,f,g;h\n1;2\n3;4\n"})
  @DisplayName("the separator is the one by which all rows have the same number of cells")
  void alike(String text) {
    assertEquals(';', guess(text, StandardCharsets.UTF_8).separator());
  }

  @Test
  @DisplayName("without a clear separator it is the comma, or the one that makes more columns")
  void noSeparator() {
    assertEquals(',', guess("email\nzara@example.org\n", StandardCharsets.UTF_8).separator());
    assertEquals(',', guess("Name,Town;E-mail\n", StandardCharsets.UTF_8).separator());
    String more = "Name;Town;Day,hour\nZara;Leeds;Friday,8\n";
    assertEquals(';', guess(more, StandardCharsets.UTF_8).separator(), "it makes more columns");
  }

  @ParameterizedTest
  @ValueSource(ints = {0xC3, 0xFE, 0xFF})
  @DisplayName("a file of one byte is guessed as UTF-8")
  void oneByte(int only) {
    assertEquals(StandardCharsets.UTF_8, SheetForm.guess(new byte[] {(byte) only}).charset());
  }

  @Test
  @DisplayName("the first row is a heading unless a cell looks like data or the file is empty")
  void heading() {
    assertFalse(guess("Zara,zara@example.org\n", StandardCharsets.UTF_8).heading());
    assertFalse(guess("Zara,@zara\n", StandardCharsets.UTF_8).heading());
    assertFalse(guess("Zara,2020-11-18\n", StandardCharsets.UTF_8).heading());
    assertFalse(guess("", StandardCharsets.UTF_8).heading());
    assertTrue(guess("email\nzara@example.org\n", StandardCharsets.UTF_8).heading());
  }

  @Test
  @DisplayName("rows() returns at most as many rows as asked for")
  void rows() {
    SheetForm form = guess(TABLE, StandardCharsets.UTF_8);
    byte[] head = TABLE.getBytes(StandardCharsets.UTF_8);
    assertEquals(2, form.rows(head, 2).size());
    assertEquals("Orléans", form.rows(head, 9).get(1).cell(2));
  }
}
