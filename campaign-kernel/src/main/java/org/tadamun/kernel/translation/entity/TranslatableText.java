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
 * What a thing says, in all its languages, as it is translated: together. Its source is the
 * language in which its first part was written first.
 *
 * @param mixed whether one of it may have been written first in another language than the first
 *     part
 * @param parts each with a place of its own; one without any words is empty
 * @param demands those of a list, which come and go
 */
public record TranslatableText(
    boolean mixed, List<LocalizedText> parts, List<LocalizedText> demands) {

  /** All of one source. The parts without any words may be null. */
  public static TranslatableText of(List<LocalizedText> demands, LocalizedText... parts) {
    return new TranslatableText(false, known(parts), demands);
  }

  /** The same, of which some may have another source. */
  public static TranslatableText mixed(List<LocalizedText> demands, LocalizedText... parts) {
    return new TranslatableText(true, known(parts), demands);
  }

  private static List<LocalizedText> known(LocalizedText... parts) {
    return Arrays.stream(parts).map(part -> part == null ? LocalizedText.EMPTY : part).toList();
  }

  public String sourceLanguage() {
    return parts.getFirst().sourceLanguage();
  }

  /** The languages of the parts, the source first; where it is mixed, those of demands too. */
  public List<String> languages() {
    Set<String> all = new LinkedHashSet<>();
    (mixed ? all() : parts.stream()).forEach(part -> all.addAll(part.asMap().keySet()));
    return List.copyOf(all);
  }

  /** That in which somebody with this locale reads it, if only in part; else the source. */
  public String bestLanguage(Locale locale) {
    List<String> written = languages();
    return Stream.of(locale.toLanguageTag(), locale.getLanguage())
        .filter(written::contains)
        .findFirst()
        .orElseGet(this::sourceLanguage);
  }

  /** SHA-256 over the source, hexadecimal: names that from which one translates. */
  public String hash() {
    return hash(sourceLanguage(), all().map(this::source));
  }

  /** The same over one of its languages: names a translation. */
  public String hash(String language) {
    return hash(language, all().map(part -> part.in(language)));
  }

  /** Texts have lines, but no zero: nothing moves from one part to the next unseen. */
  private String hash(String language, Stream<String> words) {
    char between = mixed ? '\0' : '\n';
    StringBuilder text = new StringBuilder(language);
    words.forEach(said -> text.append(between).append(said));
    return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Where it is mixed, a part without the language of the others is translated from its own. */
  private String source(LocalizedText part) {
    String said = part.in(sourceLanguage());
    return mixed && said == null && !part.isEmpty() ? part.in(part.sourceLanguage()) : said;
  }

  /** Whether nothing of it is left to be read in the source language. */
  public boolean isWholeIn(String language) {
    return all().allMatch(part -> part.isEmpty() || part.in(language) != null);
  }

  /**
   * Whether this has in a language the words of the other one, of which demands went with their
   * source at most, and has another source. Whoever saved it has written nothing in that language
   * then: under the same source he has moved, copied or taken away words of it.
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

  /** In the same order. */
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
