package org.tadamun.petition.file.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

class FormFilesTest {

  private static final String FILE = "--b\r\nContent-Disposition: form-data; name=f; filename=x";

  private static FormFiles files(String body) {
    return new FormFiles(new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1)), "b");
  }

  private static String text(InputStream file) throws IOException {
    return new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  private static String only(String content) throws IOException {
    FormFiles files = files(FILE + "\r\n\r\n" + content + "\r\n--b--\r\n");
    String read = text(files.next());
    assertNull(files.next());
    return read;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "\r\n",
        "\r",
        "\n",
        "\r\n--",
        "\r\n-",
        "\r\r\n-\r\n--\r\r\n",
        "--b",
        "\n--b",
        "\u0000\u00ff\r\n\r\n--a\r\n--",
        "ends with \r\n"
      })
  @DisplayName("A file has every byte up to the boundary, also those that resemble a boundary")
  void content(String content) throws IOException {
    assertEquals(content, only(content));
  }

  @Test
  @DisplayName("A large file is read completely, wherever a buffer ends")
  void large() throws IOException {
    String large = "\r\n--a\r".repeat(20_000);
    assertEquals(large, only(large));
  }

  @Test
  @DisplayName("Files are read in their order, and other fields are skipped")
  void several() throws IOException {
    String field = "\r\n--b\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\nfilename=no";
    FormFiles files =
        files(
            "a preamble\r\n"
                + FILE
                + "\r\nContent-Type: text/csv\r\n\r\nfirst"
                + field
                + "\r\n--b \t\r\ncontent-disposition: FORM-DATA; name=g; FileName*=utf-8''y"
                + "\r\n\r\nsecond"
                + field
                + "\r\n--b--");
    assertEquals("first", text(files.next()));
    assertEquals("second", text(files.next()));
    assertNull(files.next());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc",
        "--b",
        FILE,
        FILE + "\r\n",
        "--c\r\n\r\n",
        "--b\r\nContent-Disposition: form-data; name=f\r\n\r\nabc\r\n"
      })
  @DisplayName("A form that ends before a file is malformed")
  void cut(String body) {
    BusinessException refusal = assertThrows(BusinessException.class, files(body)::next);
    assertEquals(ProblemType.MALFORMED, refusal.type());
  }

  @Test
  @DisplayName("A file that ends before its boundary is malformed")
  void cutFile() throws IOException {
    InputStream file = files(FILE + "\r\n\r\nabc\r\n--").next();
    assertEquals(
        ProblemType.MALFORMED, assertThrows(BusinessException.class, file::readAllBytes).type());
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"\u00e4", "a\r\nb"})
  @DisplayName("A form without a valid boundary is malformed")
  void boundary(String odd) {
    InputStream body = new ByteArrayInputStream(new byte[0]);
    assertEquals(
        ProblemType.MALFORMED,
        assertThrows(BusinessException.class, () -> new FormFiles(body, odd)).type());
  }

  @Test
  @DisplayName("A form with 70,000 bytes outside of files is too large")
  void tooMuchElse() {
    String chatter = "--b\r\nX: " + "x".repeat(70_000) + "\r\n\r\n\r\n--b--";
    assertEquals(
        ProblemType.TOO_LARGE, assertThrows(BusinessException.class, files(chatter)::next).type());
  }
}
