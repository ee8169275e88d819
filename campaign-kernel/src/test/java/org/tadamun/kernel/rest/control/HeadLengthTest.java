package org.tadamun.kernel.rest.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HeadLengthTest {

  @Test
  @DisplayName("all ways of writing to the stream are counted in bytes")
  void counted() throws Exception {
    HeadLength.Counted counted = new HeadLength.Counted();
    counted.write(1);
    counted.write(new byte[7]);
    counted.write(new byte[9], 4, 2);
    assertEquals(10, counted.bytes());
    try (Writer text = new OutputStreamWriter(counted, StandardCharsets.UTF_8)) {
      text.write("رہائی".repeat(5_000));
    }
    assertEquals(50_010, counted.bytes());
  }
}
