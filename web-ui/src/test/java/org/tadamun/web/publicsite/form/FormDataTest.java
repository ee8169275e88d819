package org.tadamun.web.publicsite.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The fields of a public form")
class FormDataTest {

  @ParameterizedTest
  @CsvSource({
    "name=Zo%C3%AB, Zoë",
    "name=a+b%2Bc, a b+c",
    "name=%D8%A2%D8%B2%D8%A7%D8%AF, آزاد",
    "name=%F0%9F%95%8A, 🕊",
    "name=100%, 100%",
    "name=%zz%4, %zz%4",
    "name=a=b, a=b",
    "x=1&name=2, 2",
    "name=1&name=2, 1",
    "n%61me=3, 3"
  })
  @DisplayName("R1: fields are decoded as UTF-8, and what is not well-formed stays as it is")
  void reads(String body, String value) {
    assertEquals(value, FormData.parse(body).text("name"));
  }

  @Test
  @DisplayName("an absent field and an empty field are the same")
  void empty() {
    FormData form = FormData.parse("a=&b");
    assertEquals("", form.text("a"));
    assertEquals("", form.text("c"));
    assertFalse(form.has("a"));
    assertFalse(form.has("b"));
    assertTrue(FormData.parse("a=0").has("a"));
    assertEquals(FormData.NONE, FormData.parse(""));
  }

  @Test
  @DisplayName("a field that was sent as it was shown counts as not chosen")
  void changed() {
    assertNull(FormData.parse("a=x&aShown=x").changed("a"));
    assertEquals("y", FormData.parse("a=y&aShown=x").changed("a"));
    assertEquals("x", FormData.parse("a=x").changed("a"));
    assertNull(FormData.parse("a=&aShown=x").changed("a"));
    assertNull(FormData.NONE.changed("a"));
  }

  @Test
  @DisplayName("bytes that are not UTF-8 become replacement characters, without an error")
  void notUtf8() {
    assertEquals("\uFFFD", FormData.parse("name=%FF").text("name"));
  }

  @Test
  @DisplayName("at most 200 fields of a form are kept")
  void flood() {
    String body =
        IntStream.range(0, 5_000).mapToObj(i -> "f" + i + "=1").collect(Collectors.joining("&"));
    assertTrue(FormData.parse(body).fields().size() <= 200);
  }
}
