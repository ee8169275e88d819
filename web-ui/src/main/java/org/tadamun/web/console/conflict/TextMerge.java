package org.tadamun.web.console.conflict;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tadamun.kernel.audit.boundary.Likeness;
import org.tadamun.kernel.text.entity.LocalizedText;

/** Merges texts that two people changed: language by language, and in a list place by place. */
final class TextMerge {

  private final Consumer<EditConflict> clashes;

  private final Predicate<String> settled;

  /**
   * @param settled whether the stored value of a part may only be added to
   */
  TextMerge(Consumer<EditConflict> clashes, Predicate<String> settled) {
    this.clashes = clashes;
    this.settled = settled;
  }

  /** Merges one text. The languages keep the stored order, so that the source stays. */
  LocalizedText words(
      String path, LocalizedText opened, LocalizedText typed, LocalizedText stored) {
    LocalizedText result = orEmpty(stored);
    boolean emptied = orEmpty(typed).isEmpty();
    for (String language : languages(stored, typed, opened)) {
      String before = in(opened, language);
      String mine = in(typed, language);
      String theirs = in(stored, language);
      boolean both = !Likeness.is(theirs, before);
      // A text that the writer emptied as a whole must not return in the one language that the
      // colleague changed.
      boolean changed = !Likeness.is(mine, before) || emptied && both;
      if (!changed || Likeness.is(mine, theirs)) {
        continue;
      }
      if (settled.test(path) && theirs != null) {
        if (mine == null) {
          continue;
        }
        clashes.accept(new EditConflict(path, language, theirs, EditConflict.Kind.SETTLED));
      } else if (both) {
        clashes.accept(new EditConflict(path, language, theirs));
      }
      result = result.with(language, mine);
    }
    source(path, orEmpty(opened), orEmpty(typed), orEmpty(stored));
    return result;
  }

  /**
   * Reports a changed source under new translations: otherwise they would count as those of the new
   * words.
   */
  private void source(
      String path, LocalizedText opened, LocalizedText typed, LocalizedText stored) {
    String source = opened.sourceLanguage();
    if (source == null
        || Likeness.is(stored.in(source), opened.in(source))
        || !Likeness.is(typed.in(source), opened.in(source))) {
      return;
    }
    boolean translated =
        typed.asMap().entrySet().stream()
            .anyMatch(
                mine ->
                    !Likeness.is(mine.getValue(), opened.in(mine.getKey()))
                        && !Likeness.is(mine.getValue(), stored.in(mine.getKey())));
    if (translated) {
      clashes.accept(new EditConflict(path, source, stored.in(source), EditConflict.Kind.SOURCE));
    }
  }

  /**
   * Merges a list place by place. If either person removed or moved texts, a translation could end
   * up under another text: then every difference is a conflict.
   */
  List<LocalizedText> list(
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
        // A language missing in a settled text was never there, so nobody removed it.
        .filter(language -> !settled.test(path) || stored.in(language) != null)
        .forEach(language -> clashes.accept(unlike(path, language, stored.in(language))));
  }

  private EditConflict unlike(String path, String language, String theirs) {
    EditConflict.Kind kind =
        settled.test(path) ? EditConflict.Kind.SETTLED : EditConflict.Kind.BOTH;
    return new EditConflict(path, language, theirs, kind);
  }

  /**
   * Whether the three are one text: two texts added at the same place are not translations of each
   * other.
   */
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

  /** Whether they agree in at least one language. */
  private static boolean isAlike(LocalizedText text, LocalizedText other) {
    return text.asMap().entrySet().stream()
        .anyMatch(entry -> entry.getValue().equals(other.in(entry.getKey())));
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
