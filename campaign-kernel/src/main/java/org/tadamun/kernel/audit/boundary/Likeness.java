package org.tadamun.kernel.audit.boundary;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * Whether two values look the same to a reader. Ignores differences in line ends, which browsers
 * and other systems write differently, between an empty text and none, in zeros at the end of a
 * decimal number, and in the order of translations after the source.
 */
public final class Likeness {

  private Likeness() {}

  public static boolean is(Object one, Object other) {
    return Objects.equals(plain(one), plain(other));
  }

  private static Object plain(Object content) {
    return switch (content) {
      case null -> null;
      case String text -> text.isEmpty() ? null : text.replace("\r\n", "\n");
      case BigDecimal number -> number.stripTrailingZeros();
      case LocalizedText text -> text.isEmpty() ? null : words(text);
      case List<?> many -> many.stream().map(Likeness::plain).toList();
      case Record whole ->
          Arrays.stream(whole.getClass().getRecordComponents())
              .map(component -> plain(read(component, whole)))
              .toList();
      default -> content;
    };
  }

  private static Object words(LocalizedText text) {
    Map<String, Object> words = new LinkedHashMap<>();
    text.asMap().forEach((language, translation) -> words.put(language, plain(translation)));
    return List.of(text.sourceLanguage(), words);
  }

  public static Object read(RecordComponent component, Record from) {
    try {
      return component.getAccessor().invoke(from);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
