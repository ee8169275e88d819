package org.tadamun.web.console.conflict;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tadamun.kernel.audit.boundary.Likeness;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * Finds the fields in which two drafts differ, named as refusals name them. A reader would not find
 * a colleague's changes in a form of twenty fields.
 */
final class DraftDifferences {

  private final List<String> paths = new ArrayList<>();

  private DraftDifferences() {}

  /** The paths, such as {@code place.venue} or {@code demands[0].ar}, in the draft's order. */
  static <T extends Record> List<String> paths(T one, T other) {
    DraftDifferences unlike = new DraftDifferences();
    unlike.compare("", one, other);
    return List.copyOf(unlike.paths);
  }

  private void compare(String path, Object one, Object other) {
    if (Likeness.is(one, other)) {
      return;
    }
    switch (one == null ? other : one) {
      case LocalizedText text -> words(path, (LocalizedText) one, (LocalizedText) other);
      case Record whole -> parts(path, whole, one, other);
      case List<?> many when isWritten(one) && isWritten(other) -> list(path, one, other);
      default -> paths.add(path);
    }
  }

  private void words(String path, LocalizedText one, LocalizedText other) {
    Set<String> languages = new LinkedHashSet<>();
    Stream.of(orEmpty(other), orEmpty(one)).forEach(t -> languages.addAll(t.asMap().keySet()));
    languages.stream()
        .filter(language -> !Likeness.is(orEmpty(one).in(language), orEmpty(other).in(language)))
        .forEach(language -> paths.add(path + "." + language));
  }

  private void parts(String path, Record whole, Object one, Object other) {
    for (RecordComponent part : whole.getClass().getRecordComponents()) {
      String name = path.isEmpty() ? part.getName() : path + "." + part.getName();
      compare(name, read(part, one), read(part, other));
    }
  }

  private void list(String path, Object one, Object other) {
    List<?> before = listed(one);
    List<?> after = listed(other);
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      compare(path + "[" + i + "]", at(before, i), at(after, i));
    }
  }

  private static Object read(RecordComponent part, Object from) {
    return from == null ? null : Likeness.read(part, (Record) from);
  }

  private static Object at(List<?> many, int place) {
    return place < many.size() ? many.get(place) : null;
  }

  private static List<?> listed(Object content) {
    return content == null ? List.of() : (List<?>) content;
  }

  private static boolean isWritten(Object content) {
    return listed(content).stream().allMatch(LocalizedText.class::isInstance);
  }

  private static LocalizedText orEmpty(LocalizedText text) {
    return text == null ? LocalizedText.EMPTY : text;
  }
}
