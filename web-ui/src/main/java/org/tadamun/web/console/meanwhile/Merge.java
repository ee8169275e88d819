package org.tadamun.web.console.meanwhile;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tadamun.kernel.audit.boundary.Likeness;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * Two people opened the same draft, one has stored his, and the other's must go on top without
 * taking anything of it back. Each place is taken from whoever changed it; texts place by place and
 * language by language. Where both did, what is typed stands, and the other's is a {@link Clash}.
 */
final class Merge {

  private final List<Clash> clashes = new ArrayList<>();

  private Merge() {}

  /** What results, and where both changed the same. */
  record Merged<T extends Record>(T draft, List<Clash> clashes) {}

  /**
   * @param opened what both began with
   * @param typed what stands in the form, of which nothing is stored yet
   * @param stored how it stands now
   */
  @SuppressWarnings("unchecked")
  static <T extends Record> Merged<T> of(T opened, T typed, T stored) {
    Merge merge = new Merge();
    T draft = (T) merge.record("", opened, typed, stored);
    return new Merged<>(draft, List.copyOf(merge.clashes));
  }

  private Record record(String path, Record opened, Record typed, Record stored) {
    Record whole = typed == null ? stored : typed;
    Class<? extends Record> type = whole.getClass();
    RecordComponent[] parts = type.getRecordComponents();
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[i] =
          value(
              path + parts[i].getName(),
              read(parts[i], opened),
              read(parts[i], typed),
              read(parts[i], stored));
      if (values[i] == null) {
        // A number or a tick of what one of them took away as a whole.
        values[i] = parts[i].getType().isPrimitive() ? read(parts[i], whole) : null;
      }
    }
    return made(type, parts, values);
  }

  private static Object read(RecordComponent part, Record from) {
    return from == null ? null : Likeness.read(part, from);
  }

  private static Record made(
      Class<? extends Record> type, RecordComponent[] parts, Object[] values) {
    try {
      return type.getDeclaredConstructor(
              Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new))
          .newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Object value(String path, Object opened, Object typed, Object stored) {
    if (Likeness.is(typed, opened) || Likeness.is(typed, stored)) {
      return stored;
    }
    if (Likeness.is(stored, opened)) {
      return typed;
    }
    Object any = typed == null ? stored : typed;
    return switch (any) {
      case LocalizedText text ->
          words(path, (LocalizedText) opened, (LocalizedText) typed, (LocalizedText) stored);
      case Record whole -> record(path + ".", (Record) opened, (Record) typed, (Record) stored);
      case List<?> many -> list(path, listed(opened), listed(typed), listed(stored));
      default -> {
        clashes.add(new Clash(path, null, stored));
        yield typed;
      }
    };
  }

  /** In the order in which it is stored: its source stays. */
  private LocalizedText words(
      String path, LocalizedText opened, LocalizedText typed, LocalizedText stored) {
    LocalizedText result = orEmpty(stored);
    for (String language : languages(stored, typed, opened)) {
      String before = in(opened, language);
      String mine = in(typed, language);
      String theirs = in(stored, language);
      if (!Likeness.is(mine, before) && !Likeness.is(mine, theirs)) {
        if (!Likeness.is(theirs, before)) {
          clashes.add(new Clash(path, language, theirs));
        }
        result = result.with(language, mine);
      }
    }
    return result;
  }

  private List<?> list(String path, List<?> opened, List<?> typed, List<?> stored) {
    boolean texts =
        Stream.of(opened, typed, stored)
            .flatMap(Collection::stream)
            .allMatch(LocalizedText.class::isInstance);
    return texts
        ? texts(path, texts(opened), texts(typed), texts(stored))
        : chosen(opened, typed, stored);
  }

  /** Boxes: each was ticked or not by whoever touched it. */
  private static List<?> chosen(List<?> opened, List<?> typed, List<?> stored) {
    Set<Object> result = new LinkedHashSet<>(stored);
    result.removeIf(one -> opened.contains(one) && !typed.contains(one));
    typed.stream().filter(one -> !opened.contains(one)).forEach(result::add);
    return List.copyOf(result);
  }

  /**
   * Each text for itself. Where one of the two took some away or moved them, a translation could
   * come under another text than its own: then all of them are to be looked at.
   */
  private List<LocalizedText> texts(
      String path,
      List<LocalizedText> opened,
      List<LocalizedText> typed,
      List<LocalizedText> stored) {
    boolean inPlace = isInPlace(opened, typed) && isInPlace(opened, stored);
    List<LocalizedText> result = new ArrayList<>();
    for (int i = 0; i < Math.max(typed.size(), stored.size()); i++) {
      String name = path + "[" + i + "]";
      if (inPlace && isOne(at(opened, i), at(typed, i), at(stored, i))) {
        result.add(words(name, at(opened, i), at(typed, i), at(stored, i)));
      } else {
        result.add(at(typed, i));
        compare(name, at(typed, i), at(stored, i));
      }
    }
    return result.stream().filter(one -> !one.isEmpty()).toList();
  }

  private void compare(String path, LocalizedText typed, LocalizedText stored) {
    languages(stored, typed).stream()
        .filter(language -> !Likeness.is(typed.in(language), stored.in(language)))
        .forEach(language -> clashes.add(new Clash(path, language, stored.in(language))));
  }

  /** Two that were added in one place are no translations of each other. */
  private static boolean isOne(LocalizedText before, LocalizedText mine, LocalizedText theirs) {
    return !before.isEmpty() || mine.isEmpty() || theirs.isEmpty() || isAlike(mine, theirs);
  }

  private static boolean isInPlace(List<LocalizedText> before, List<LocalizedText> after) {
    return after.size() >= before.size()
        && IntStream.range(0, after.size())
            .noneMatch(i -> isFromElsewhere(after.get(i), i, before));
  }

  private static boolean isFromElsewhere(LocalizedText text, int at, List<LocalizedText> before) {
    return !isAlike(text, at(before, at)) && before.stream().anyMatch(one -> isAlike(text, one));
  }

  /** At least in one language. */
  private static boolean isAlike(LocalizedText text, LocalizedText other) {
    return text.asMap().entrySet().stream()
        .anyMatch(entry -> entry.getValue().equals(other.in(entry.getKey())));
  }

  private static List<?> listed(Object content) {
    return content == null ? List.of() : (List<?>) content;
  }

  private static List<LocalizedText> texts(List<?> many) {
    return many.stream().map(LocalizedText.class::cast).toList();
  }

  private static LocalizedText at(List<LocalizedText> texts, int place) {
    return place < texts.size() ? texts.get(place) : LocalizedText.EMPTY;
  }

  private static Set<String> languages(LocalizedText... texts) {
    Set<String> all = new LinkedHashSet<>();
    Stream.of(texts).forEach(text -> all.addAll(orEmpty(text).asMap().keySet()));
    return all;
  }

  private static String in(LocalizedText text, String language) {
    return orEmpty(text).in(language);
  }

  private static LocalizedText orEmpty(LocalizedText text) {
    return text == null ? LocalizedText.EMPTY : text;
  }
}
