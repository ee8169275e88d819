package org.tadamun.kernel.database.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.database.boundary.RowBatch;

@DisplayName("Row of a COPY stream")
class RowStreamTest {

  private static String line(Object... values) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    RowStream.append(text, values);
    return text.toString(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("a row is a line of values between tabs, with \\N for null")
  void values() {
    Timestamp moment = Timestamp.valueOf(LocalDateTime.of(2020, 11, 20, 8, 0, 0, 123_456_000));
    assertEquals(
        "7\tSE\t\\N\ttrue\t2020-11-20 08:00:00.123456\t\n",
        line(7L, "SE", new RowBatch.Null(Types.VARCHAR), true, moment, ""));
  }

  @Test
  @DisplayName("tabs, line ends and backslashes within a value are escaped")
  void escaped() {
    assertEquals("a\\tb\\nc\\rd\\\\N\te\\\\.\n", line("a\tb\nc\rd\\N", "e\\."));
  }

  @Test
  @DisplayName("letters of any script are written in UTF-8")
  void letters() {
    assertEquals("أمل\t\uD83D\uDE80é\n", line("أمل", "\uD83D\uDE80é"));
  }
}
