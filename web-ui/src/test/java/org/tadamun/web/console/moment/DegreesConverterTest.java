package org.tadamun.web.console.moment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.faces.convert.ConverterException;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The converter of degrees")
class DegreesConverterTest {

  private final DegreesConverter degrees = new DegreesConverter();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "52.51630; 52.51630",
        "52,5163; 52.5163",
        "-34,6; -34.6",
        "\u221234.6; -34.6",
        "+13.4; 13.4",
        "0; 0",
        "52,; 52",
        "1,000; 1.000",
        "\u0665\u0662\u066B\u0665; 52.5",
        "\u06F5\u06F2\u066B\u06F5; 52.5",
        "\u0665\u0662\u060C\u0665; 52.5",
        "\u200E52.5\u200E; 52.5",
      })
  @DisplayName("R4: a degree is read in any digits, with a point or a comma")
  void read(String typed, BigDecimal expected) {
    assertEquals(expected, degrees.getAsObject(null, null, typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "north",
        ".",
        ",5",
        "52.51,63",
        "52,516,3",
        "52.5163, 13.3777",
        "52 5",
        "--5",
        "1e2",
        "0x10",
        "52\u00B030'",
        "9999999999"
      })
  @DisplayName("R4: anything but a single degree is refused")
  void none(String typed) {
    assertThrows(ConverterException.class, () -> degrees.getAsObject(null, null, typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  @DisplayName("an empty input is null")
  void nothing(String typed) {
    assertNull(degrees.getAsObject(null, null, typed));
    assertEquals("", degrees.getAsString(null, null, null));
  }

  @Test
  @DisplayName("a degree is written with a point and never with an exponent")
  void written() {
    assertEquals("0.00000", degrees.getAsString(null, null, new BigDecimal("0.00000")));
    assertEquals("0.0000001", degrees.getAsString(null, null, new BigDecimal("1E-7")));
  }
}
