package org.tadamun.kernel.text.boundary;

import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The languages that the product has texts in. A language is shipped if its kernel bundle exists,
 * so adding a language means adding files.
 */
@ApplicationScoped
public class Languages {

  public static final Locale FALLBACK = Locale.ENGLISH;

  /** Computed once, since it looks for the bundle of every language of the world. */
  private static final List<Locale> SHIPPED =
      Arrays.stream(Locale.getISOLanguages())
          .filter(
              code -> Languages.class.getResource("/i18n/kernel/" + code + ".properties") != null)
          .map(Locale::of)
          .sorted(
              Comparator.comparing((Locale locale) -> !locale.equals(FALLBACK))
                  .thenComparing(Locale::getLanguage))
          .toList();

  /** Tags as most callers send them; for these no parsing is needed. */
  private static final Set<String> SHIPPED_TAGS =
      SHIPPED.stream().map(Locale::toLanguageTag).collect(Collectors.toUnmodifiableSet());

  /** English first, then by code. */
  public List<Locale> shipped() {
    return SHIPPED;
  }

  public boolean isShipped(String language) {
    return SHIPPED.stream().anyMatch(locale -> locale.getLanguage().equals(language));
  }

  /** The locale for a tag: its language if shipped, else English. */
  public Locale orFallback(String tag) {
    if (tag != null) {
      Locale wanted = Locale.forLanguageTag(tag);
      if (isShipped(wanted.getLanguage())) {
        return Locale.of(wanted.getLanguage());
      }
    }
    return FALLBACK;
  }

  /** "rtl" or "ltr", for any language; by its script if the tag names one. */
  public static String direction(String tag) {
    return ULocale.forLanguageTag(tag).isRightToLeft() ? "rtl" : "ltr";
  }

  /**
   * Isolates a part of a line, so that it does not reorder what stands beside it. Adds Unicode
   * isolates only if the part has letters of the other direction than the reader's language. Each
   * line of the part gets its own, since an isolate ends with its line (UAX 9, X8).
   */
  public static String apart(String part, Locale reader) {
    boolean rightToLeft = direction(reader.toLanguageTag()).equals("rtl");
    boolean turns = part != null && part.codePoints().anyMatch(one -> runs(one, !rightToLeft));
    return turns ? part.replaceAll("[^\\r\\n]+", "\u2068$0\u2069") : part;
  }

  private static boolean runs(int sign, boolean rightToLeft) {
    return switch (Character.getDirectionality(sign)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> !rightToLeft;
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          rightToLeft;
      default -> false;
    };
  }

  /** The best shipped language for an Accept-Language header; English if it names none. */
  public Locale negotiate(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return FALLBACK;
    }
    try {
      return best(LanguageRange.parse(acceptLanguage));
    } catch (IllegalArgumentException malformed) {
      return FALLBACK;
    }
  }

  /**
   * The first language that is wanted, shipped and not excluded. Compares languages only, as no
   * shipped locale has more. {@link Locale#lookup} would cut a long tag piece by piece, and one
   * header of 7 KB would keep it busy for seconds.
   */
  private static Locale best(List<LanguageRange> ranges) {
    Set<String> excluded =
        ranges.stream()
            .filter(range -> range.getWeight() == 0)
            .map(LanguageRange::getRange)
            .collect(Collectors.toSet());
    return ranges.stream()
        .filter(range -> range.getWeight() > 0)
        .map(range -> range.getRange().split("-", 2)[0])
        .filter(language -> SHIPPED_TAGS.contains(language) && !excluded.contains(language))
        .findFirst()
        .map(Locale::of)
        .orElse(FALLBACK);
  }

  /** The language's name in that language, as a language switch shows it. */
  public static String nativeName(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    return locale.getDisplayLanguage(locale);
  }

  /** The language's name in the reader's language; the tag itself if it has no name. */
  public static String name(String tag, Locale reader) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(reader);
  }

  /** Whether two tags have the same language, whatever else they say, such as the country. */
  public static boolean areOne(String tag, String other) {
    return Locale.forLanguageTag(tag)
        .getLanguage()
        .equals(Locale.forLanguageTag(other).getLanguage());
  }

  /** The canonical form of a tag, since {@code EN} and {@code en} name the same language. */
  public static String canonical(String tag) {
    return !isShippedTag(tag) && isValidTag(tag)
        ? new Locale.Builder().setLanguageTag(tag).build().toLanguageTag()
        : tag;
  }

  private static boolean isShippedTag(String tag) {
    return tag != null && SHIPPED_TAGS.contains(tag);
  }

  /** Whether a tag is well-formed BCP 47 and its language exists. */
  public static boolean isValidTag(String tag) {
    if (isShippedTag(tag)) {
      return true;
    }
    if (tag == null || tag.isEmpty() || tag.length() > 35) {
      return false;
    }
    try {
      return LanguageCodes.exists(new Locale.Builder().setLanguageTag(tag).build().getLanguage());
    } catch (IllformedLocaleException malformed) {
      return false;
    }
  }
}
