package org.tadamun.web.console.conflict;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tadamun.kernel.audit.boundary.Likeness;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * Merges two changes of one draft: a colleague has stored theirs, and the writer's goes on top
 * without undoing it. Each place is taken from the person who changed it; texts are merged as in
 * {@link TextMerge}. If both changed a place, the writer's stays and the colleague's becomes an
 * {@link EditConflict}.
 */
final class Merge {

  private final List<EditConflict> clashes = new ArrayList<>();
  private final TextMerge texts;
  private final Predicate<String> settled;

  private Merge(Predicate<String> settled) {
    this.settled = settled;
    this.texts = new TextMerge(clashes::add, settled);
  }

  /** The merged draft, and the places that the writer must see. */
  record Merged<T extends Record>(T draft, List<EditConflict> clashes) {}

  /**
   * @param opened the draft with which both began
   * @param typed what the writer typed; not stored yet
   * @param stored the draft with the colleague's changes
   * @param settled whether the stored value of a part may only be added to
   */
  @SuppressWarnings("unchecked")
  static <T extends Record> Merged<T> of(T opened, T typed, T stored, Predicate<String> settled) {
    Merge merge = new Merge(settled);
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
        // Null has no primitive value: the part was removed as a whole by one of the two.
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
    if (Likeness.is(stored, opened) && !settled.test(path)) {
      return typed;
    }
    Object any = typed == null ? stored : typed;
    return switch (any) {
      case LocalizedText text ->
          texts.words(path, (LocalizedText) opened, (LocalizedText) typed, (LocalizedText) stored);
      case Record whole -> record(path + ".", (Record) opened, (Record) typed, (Record) stored);
      case List<?> many -> list(path, listed(opened), listed(typed), listed(stored));
      default -> {
        clashes.add(new EditConflict(path, null, stored));
        yield typed;
      }
    };
  }

  private List<?> list(String path, List<?> opened, List<?> typed, List<?> stored) {
    boolean written =
        Stream.of(opened, typed, stored)
            .flatMap(Collection::stream)
            .allMatch(LocalizedText.class::isInstance);
    return written
        ? texts.list(path, texts(opened), texts(typed), texts(stored))
        : chosen(opened, typed, stored);
  }

  /** Merges ticked boxes: each is as the person left it who changed it. */
  private static List<?> chosen(List<?> opened, List<?> typed, List<?> stored) {
    Set<Object> result = new LinkedHashSet<>(stored);
    result.removeIf(one -> opened.contains(one) && !typed.contains(one));
    typed.stream().filter(one -> !opened.contains(one)).forEach(result::add);
    return List.copyOf(result);
  }

  private static List<?> listed(Object content) {
    return content == null ? List.of() : (List<?>) content;
  }

  private static List<LocalizedText> texts(List<?> many) {
    return many.stream().map(LocalizedText.class::cast).toList();
  }
}
