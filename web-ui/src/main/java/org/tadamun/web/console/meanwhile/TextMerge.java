package org.tadamun.web.console.meanwhile;

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

/** Texts of which two people wrote: language by language, in a list each in its place. */
final class TextMerge {

  private final Consumer<EditConflict> clashes;

  private final Predicate<String> settled;

  /**
   * @param settled whether what is stored of a part may only be added to
   */
  TextMerge(Consumer<EditConflict> clashes, Predicate<String> settled) {
    this.clashes = clashes;
    this.settled = settled;
  }

  /** In the order in which it is stored: its source stays. */
  LocalizedText words(
      String path, LocalizedText opened, LocalizedText typed, LocalizedText stored) {
    LocalizedText result = orEmpty(stored);
    boolean emptied = orEmpty(typed).isEmpty();
    for (String language : languages(stored, typed, opened)) {
      String before = in(opened, language);
      String mine = in(typed, language);
      String theirs = in(stored, language);
      boolean both = !Likeness.is(theirs, before);
      // What was emptied as a whole does not come back in the one language of somebody else.
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

  /** A translation of words that are not there any more would count as one of those that are. */
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
   * Each text for itself. Where one of the two took some away or moved them, a translation could
   * come under another text than its own: then all of them are to be looked at.
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
        // Beside what may only be added to, nobody has taken away what was never there.
        .filter(language -> !settled.test(path) || stored.in(language) != null)
        .forEach(language -> clashes.accept(unlike(path, language, stored.in(language))));
  }

  private EditConflict unlike(String path, String language, String theirs) {
    EditConflict.Kind kind =
        settled.test(path) ? EditConflict.Kind.SETTLED : EditConflict.Kind.BOTH;
    return new EditConflict(path, language, theirs, kind);
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
