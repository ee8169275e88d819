package org.tadamun.petition.file.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.ProblemType;

@DisplayName("Form with one file and nothing else")
class OnlyFileTest {

  private static final MediaType FORM =
      new MediaType("multipart", "form-data", Map.of("boundary", "b"));

  private static final String FILE = "form-data; name=\"file\"; filename=\"a.csv\"";

  private static String part(String disposition, String content) {
    return "--b\r\nContent-Disposition: " + disposition + "\r\n\r\n" + content + "\r\n";
  }

  private static byte[] read(String body) throws IOException {
    byte[] sent = (body + "--b--\r\n").getBytes(StandardCharsets.UTF_8);
    InputStream file = OnlyFile.of(new ByteArrayInputStream(sent), FORM);
    byte[] content = file.readAllBytes();
    // At the end of the stream further reads return the end again.
    assertEquals(-1, file.read());
    assertEquals(0, file.readNBytes(7).length);
    return content;
  }

  private static FieldError refused(String body) {
    return assertThrows(InvalidInput.class, () -> read(body)).errors().getFirst();
  }

  @Test
  @DisplayName("The file of the form is read")
  void file() throws IOException {
    String content = "a,b\r\nc,d\r\n";
    assertArrayEquals(content.getBytes(StandardCharsets.UTF_8), read(part(FILE, content)));
  }

  @Test
  @DisplayName("A second file, a missing file or another field is refused at its name")
  void more() {
    assertEquals("kernel.error.too-many", refused(part(FILE, "a") + part(FILE, "b")).messageKey());
    assertEquals("file", refused("").field());
    String dry = part("form-data; name=\"dryRun\"", "true");
    assertEquals("dryRun", refused(dry + part(FILE, "a")).field());
    assertEquals("dryRun", refused(part(FILE, "a") + dry).field());
    assertEquals("dryRun", refused(part("form-data; name=dryRun", "true")).field());
    assertEquals("form", refused(part("form-data; name=\"<b>\"", "true")).field());
    assertEquals("form", refused(part("form-data", "true")).field());
  }

  @Test
  @DisplayName("A form that is cut off or has no boundary is malformed")
  void malformed() {
    byte[] cut = part(FILE, "a").getBytes(StandardCharsets.UTF_8);
    BusinessException refusal =
        assertThrows(
            BusinessException.class,
            () ->
                OnlyFile.of(new ByteArrayInputStream(cut, 0, cut.length - 2), FORM).readAllBytes());
    assertEquals(ProblemType.MALFORMED, refusal.type());
    assertThrows(
        BusinessException.class,
        () -> OnlyFile.of(new ByteArrayInputStream(cut), MediaType.MULTIPART_FORM_DATA_TYPE));
  }

  @Test
  @DisplayName("A body that is no form is the file itself, without a name")
  void body() throws IOException {
    byte[] sent = part(FILE, "a").getBytes(StandardCharsets.UTF_8);
    for (MediaType type : new MediaType[] {new MediaType("text", "csv"), null}) {
      OnlyFile file = OnlyFile.of(new ByteArrayInputStream(sent), type);
      assertNull(file.fileName());
      assertArrayEquals(sent, file.readAllBytes());
      assertEquals(-1, file.read());
    }
  }

  private static String named(String disposition) throws IOException {
    byte[] sent = (part(disposition, "a") + "--b--\r\n").getBytes(StandardCharsets.UTF_8);
    return OnlyFile.of(new ByteArrayInputStream(sent), FORM).fileName();
  }

  @Test
  @DisplayName("R2: the name of the file is read in any script and quotes, up to 1,000 characters")
  void fileName() throws IOException {
    assertEquals("a.csv", named(FILE));
    assertEquals("a.csv", named("form-data; filename=a.csv; name=file"));
    assertEquals("", named("form-data; name=\"file\"; filename=\"\""));
    assertEquals("سويد 2.csv", named("form-data; name=\"filename=x\"; filename=\"سويد 2.csv\""));
    assertEquals("a \"b\";.csv", named("form-data; name=f; filename=\"a \\\"b\\\";.csv\""));
    assertEquals("C:\\d\\a.csv", named("form-data; name=\"file\"; FILENAME=\"C:\\d\\a.csv\""));
    String endless = "form-data; name=\"file\"; filename=\"" + "\\\"".repeat(30_000);
    assertEquals("\"".repeat(1000), named(endless));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '>',
      value = {
        "filename=\"=?utf-8?B?2LPZiNmK2K8uY3N2?=\"; filename*=utf-8''%D8%B3%D9%88%D9%8A%D8%AF.csv"
            + " > سويد.csv",
        "filename*=utf-8''%D8%B3%D9%88%D9%8A%D8%AF.csv > سويد.csv",
        "filename*=UTF-8'fr'su%c3%a8de+1%25.csv; filename=\"suede.csv\" > suède+1%.csv",
        "FileName*=\"utf-8''a%20b.csv\" > a b.csv",
        "filename=\"a.csv\"; filename*=utf-8''%E8.csv > a.csv",
        "filename=\"a.csv\"; filename*=utf-8''%2.csv > a.csv",
        "filename=\"a.csv\"; filename*=utf-8''%-1.csv > a.csv",
        "filename=\"a.csv\"; filename*=iso-8859-1''%E8.csv > a.csv",
        "filename=\"a.csv\"; filename*=b.csv > a.csv",
        "filename=\"a; filename*=utf-8''b.csv\" > a; filename*=utf-8''b.csv"
      })
  @DisplayName("R2: a valid percent-encoded name is preferred to the plain one")
  void inPercent(String said, String name) throws IOException {
    assertEquals(name, named("form-data; name=\"file\"; " + said));
  }

  @Test
  @DisplayName(
      "R2: an invalid percent-encoded name is none; a plain one is decoded as browsers encode it")
  void asBrowsersDo() throws IOException {
    assertNull(named("form-data; name=\"file\"; filename*=utf-8''%E8"));
    assertEquals("a\"b\"%25%3D.csv", named("form-data; name=f; filename=\"a%22b%22%25%3D.csv\""));
    assertEquals("a\r\nb.csv", named("form-data; name=f; filename=\"a%0D%0Ab.csv\""));
  }

  @Test
  @DisplayName("R2: a percent-encoded name of 400 characters is read, an endless one is ignored")
  void longInPercent() throws IOException {
    String head = "form-data; name=\"file\"; filename=\"x\"; filename*=utf-8''";
    assertEquals("\u00e9".repeat(400), named(head + "%C3%A9".repeat(400)));
    assertEquals("x", named(head + "%C3".repeat(20_000)));
  }
}
