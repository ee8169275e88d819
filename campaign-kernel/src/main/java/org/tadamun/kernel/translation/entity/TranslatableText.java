package org.tadamun.kernel.translation.entity;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * All texts of a thing that are translated together, in all languages. The source is the language
 * in which its first part was first written.
 *
 * @param mixed whether other parts may have been first written in another language than the first
 *     part
 * @param parts texts with a fixed place; a part without words is empty
 * @param demands texts of a list, which can grow and shrink
 */
public record TranslatableText(
    boolean mixed, List<LocalizedText> parts, List<LocalizedText> demands) {

  /** A text with one source for all parts; parts without words may be null. */
  public static TranslatableText of(List<LocalizedText> demands, LocalizedText... parts) {
    return new TranslatableText(false, known(parts), demands);
  }

  /** Like {@link #of}, but parts may have different sources. */
  public static TranslatableText mixed(List<LocalizedText> demands, LocalizedText... parts) {
    return new TranslatableText(true, known(parts), demands);
  }

  private static List<LocalizedText> known(LocalizedText... parts) {
    return Arrays.stream(parts).map(part -> part == null ? LocalizedText.EMPTY : part).toList();
  }

  public String sourceLanguage() {
    return parts.getFirst().sourceLanguage();
  }

  /** The languages of the parts, the source first; if mixed, also those of the demands. */
  public List<String> languages() {
    Set<String> all = new LinkedHashSet<>();
    (mixed ? all() : parts.stream()).forEach(part -> all.addAll(part.asMap().keySet()));
    return List.copyOf(all);
  }

  /** The locale's language if anything is written in it, else the source. */
  public String bestLanguage(Locale locale) {
    List<String> written = languages();
    return Stream.of(locale.toLanguageTag(), locale.getLanguage())
        .filter(written::contains)
        .findFirst()
        .orElseGet(this::sourceLanguage);
  }

  /** SHA-256 over the source, hexadecimal; identifies what is translated from. */
  public String hash() {
    return hash(sourceLanguage(), all().map(this::source).toList());
  }

  /** SHA-256 over one language; identifies a translation. */
  public String hash(String language) {
    return hash(language, all().map(part -> part.in(language)).toList());
  }

  /** SHA-256 over the source by the published rule, which joins the texts by line ends. */
  public String publishedHash() {
    return hash(sourceLanguage(), '\n', all().map(this::source).toList());
  }

  /**
   * Joined by NUL, which no text contains: words moved to another text change it. Stored hashes of
   * texts that are not mixed stay valid while the last part alone has lines: these are joined by
   * line ends, as before.
   */
  private String hash(String language, List<String> words) {
    boolean linesElsewhere =
        IntStream.range(0, words.size())
            .anyMatch(i -> i != parts.size() - 1 && String.valueOf(words.get(i)).contains("\n"));
    return hash(language, mixed || linesElsewhere ? '\0' : '\n', words);
  }

  private static String hash(String language, char between, List<String> words) {
    StringBuilder text = new StringBuilder(language);
    words.forEach(said -> text.append(between).append(said));
    return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** If mixed, a part without the common source language is translated from its own source. */
  private String source(LocalizedText part) {
    String said = part.in(sourceLanguage());
    return mixed && said == null && !part.isEmpty() ? part.in(part.sourceLanguage()) : said;
  }

  /** Whether each text that has any words has them in this language. */
  public boolean isWholeIn(String language) {
    return all().allMatch(part -> part.isEmpty() || part.in(language) != null);
  }

  /**
   * Whether this text has another source than the other one, but the other's words in this
   * language, at most without demands that were removed altogether. Then nothing was written in
   * that language. With an unchanged source that is false: words were then moved, copied or removed
   * in that language itself.
   */
  public boolean leaves(TranslatableText other, String language) {
    List<String> asked = other.asked(language);
    List<String> left = asked(language);
    return !hash().equals(other.hash())
        && IntStream.range(0, parts.size())
            .allMatch(
                i -> Objects.equals(parts.get(i).in(language), other.parts.get(i).in(language)))
        && asked.size() - left.size() <= Math.max(0, other.demands.size() - demands.size())
        && isPartOf(left, asked);
  }

  private List<String> asked(String language) {
    return demands.stream().map(demand -> demand.in(language)).filter(Objects::nonNull).toList();
  }

  /** Whether all of some are in the other list, in the same order. */
  private static boolean isPartOf(List<String> some, List<String> all) {
    int found = 0;
    for (int i = 0; i < all.size() && found < some.size(); i++) {
      found += some.get(found).equals(all.get(i)) ? 1 : 0;
    }
    return found == some.size();
  }

  private Stream<LocalizedText> all() {
    return Stream.concat(parts.stream(), demands.stream());
  }
}
