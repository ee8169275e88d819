package org.tadamun.kernel.translation.boundary;

import java.util.ArrayList;
import java.util.List;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.translation.entity.TranslatableText;
import org.tadamun.kernel.translation.entity.TranslatedWords;
import org.tadamun.kernel.translation.entity.TranslationState;

/** The records of who translated and checked the languages of one thing, the oldest first. */
public final class KnownTranslations<T extends TranslatedWords> {

  private final List<T> lines;

  public KnownTranslations(List<T> lines) {
    this.lines = new ArrayList<>(lines);
  }

  /** Makes a record. */
  public interface Line<L> {
    L of(String language, String textHash, String sourceHash, String by);
  }

  /** Adds a record, which the caller stores. */
  public void add(T line) {
    lines.add(line);
  }

  /** A view of each language, the source first. */
  public List<TranslationView> views(TranslatableText text) {
    return text.languages().stream().map(language -> view(text, language)).toList();
  }

  public TranslationView view(TranslatableText text, String language) {
    String hash = text.hash(language);
    boolean source = language.equals(text.sourceLanguage());
    T exact = source ? null : exact(text, language);
    TranslationState state =
        source
            ? TranslationState.SOURCE
            : exact != null
                ? exact.state()
                : lines.stream().anyMatch(one -> one.isOf(language, hash))
                    ? TranslationState.OUTDATED
                    : TranslationState.DRAFT;
    return new TranslationView(
        language,
        Languages.direction(language),
        state,
        text.isWholeIn(language),
        hash,
        exact == null ? null : exact.writtenBy(),
        source ? null : wordsBy(language, hash),
        exact == null ? null : exact.checkedBy(),
        exact == null ? null : exact.checkedAt());
  }

  /** The record of these words and this source, or null. */
  T exact(TranslatableText text, String language) {
    String hash = text.hash(language);
    String source = text.hash();
    return lines.stream()
        .filter(one -> one.isOf(language, hash) && one.isFrom(source))
        .findFirst()
        .orElse(null);
  }

  /**
   * Returns the record to be checked: of these words and this source. Null for words from the time
   * before writers were recorded; then any person who checks them counts as the second person.
   *
   * @throws WrongState if the translation is outdated
   */
  public T toCheck(TranslatableText text, String language) {
    T exact = exact(text, language);
    if (exact == null && view(text, language).isOutdated()) {
      throw new WrongState(TranslationState.OUTDATED, "check", TranslationState.CHECKED);
    }
    return exact;
  }

  /** Refuses to keep words that are up to date, with {@link WrongState}. */
  public void requireOutdated(TranslatableText text, String language) {
    TranslationView view = view(text, language);
    if (!view.isOutdated()) {
      throw new WrongState(view.state(), "keep", TranslationState.DRAFT);
    }
  }

  /**
   * Who first wrote these words; null if unknown. Keeping outdated words adds another record, so
   * the first record is the writer's.
   */
  public String wordsBy(String language, String textHash) {
    return lines.stream()
        .filter(one -> one.isOf(language, textHash))
        .map(TranslatedWords::writtenBy)
        .findFirst()
        .orElse(null);
  }

  /**
   * Makes the records for the new words of a text, to be stored by the caller. Words that stood
   * there before keep their writer and source, even if the person who saved the text added or
   * removed demands beside them.
   *
   * @param before the texts that stood there before
   * @param by who saved the text
   */
  public List<T> written(
      TranslatableText text, List<TranslatableText> before, String by, Line<T> line) {
    List<T> written = new ArrayList<>();
    for (String language : text.languages().stream().skip(1).toList()) {
      String hash = text.hash(language);
      if (lines.stream().noneMatch(one -> one.isOf(language, hash))) {
        written.add(
            before.stream()
                .filter(one -> text.leaves(one, language))
                .findFirst()
                .map(one -> left(language, hash, one, line))
                .orElseGet(() -> line.of(language, hash, text.hash(), by)));
      }
    }
    lines.addAll(written);
    return written;
  }

  /** For words taken over from an earlier text: their first writer, and their latest source. */
  private T left(String language, String hash, TranslatableText of, Line<T> line) {
    String before = of.hash(language);
    List<T> same = lines.stream().filter(one -> one.isOf(language, before)).toList();
    return same.isEmpty()
        ? line.of(language, hash, of.hash(), TranslatedWords.UNKNOWN)
        : line.of(language, hash, same.getLast().sourceHash(), same.getFirst().writtenBy());
  }
}
