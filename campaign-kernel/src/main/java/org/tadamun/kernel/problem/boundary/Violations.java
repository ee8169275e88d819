package org.tadamun.kernel.problem.boundary;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.link.Visible;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.time.boundary.LocalTimes;

/**
 * Collects all mistakes of one form or request, so that the caller learns of them at once. Each
 * check accepts a missing value; {@link #required} is the check for that.
 */
public final class Violations {

  /** Possessive, since backtracking over a long value would overflow the stack. */
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*+");

  private static final Pattern LINK =
      Pattern.compile(
          "(?iu)(https?:|www\\.|://|\\b(t\\.me|wa\\.me|bit\\.ly|cutt\\.ly|goo\\.gl|is\\.gd)/"
              + "|[\\p{L}\\p{M}\\p{N}-]\\.(com|net|org|info|io|ru|biz|xyz|top|site|online|shop"
              + "|club|app|dev|link|click|store|space|website|tech|icu|vip|bid|loan"
              + "|tk|ml|ga|cf|gq|cn|su)"
              + "(?![\\p{L}\\p{M}\\p{N}]))");

  private static final Pattern LINK_IN_NAME =
      Pattern.compile(
          LINK.pattern()
              + "|[\\p{L}\\p{M}\\p{N}-]{4}\\.(eu|uk|"
              + String.join("|", Locale.getISOCountries())
              + ")/");

  /** Invisible characters between letters, which are no part of a domain. */
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

  /** No invisible characters, which some databases refuse, except those that join letters. */
  private static final Pattern WEB_ADDRESS =
      Pattern.compile("https?://[[^\\s\\p{Cc}\\p{Cf}\\p{Z}<>\"]\\u200C\\u200D]{3,}");

  private static final char LAST_OF_ASCII = 0x7F;

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  // Computed from fixed moments, since an Instant reaches further than a LocalDate.
  private static final Instant FIRST_MOMENT = startOf(FIRST_YEAR);
  private static final Instant END_OF_MOMENTS = startOf(LAST_YEAR + 1);

  /** The zone in which each day begins first. */
  private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

  /** ASCII only, since not every mail server transports other letters (docs/adr/194). */
  private static final Pattern MAIL_ADDRESS =
      Pattern.compile(
          "[!-~&&[^@<>(),;:\\\\\"\\[\\]]]+@[!-~&&[^@<>(),;:.]]+(?:\\.[!-~&&[^@<>(),;:.]]+)++");

  private final List<FieldError> errors = new ArrayList<>();

  public Violations add(String field, String messageKey, Object... arguments) {
    errors.add(new FieldError(field, messageKey, arguments));
    return this;
  }

  public Violations required(String field, Object what) {
    boolean missing =
        what == null
            || (what instanceof String text && Visible.part(text) == null)
            || (what instanceof LocalizedText texts && texts.isEmpty());
    return missing ? add(field, "kernel.error.required") : this;
  }

  /**
   * Counts UTF-16 units as Derby does, where a character outside the basic plane (Adlam, Chakma, an
   * emoji) takes two. Whatever passes fits into a column of that width.
   */
  public Violations maxLength(String field, String text, int most) {
    return text != null && text.length() > most ? add(field, "kernel.error.too-long", most) : this;
  }

  /** One line as a person would write it: no control characters, no markup, no formula. */
  public Violations line(String field, String text, int most) {
    maxLength(field, text, most);
    if (text == null || text.isEmpty()) {
      return this;
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i)) || disturbsLine(text.charAt(i))) {
        return add(field, "kernel.error.control-characters");
      }
    }
    return markup(field, text).spreadsheet(field, text);
  }

  /** Several lines: as {@link #line}, with line ends and tabs allowed. */
  public Violations block(String field, String text, int most) {
    maxLength(field, text, most);
    if (text == null || text.isEmpty()) {
      return this;
    }
    if (text.chars().anyMatch(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0)) {
      return add(field, "kernel.error.control-characters");
    }
    return markup(field, text);
  }

  /** Refuses links in words that appear in no mail, and allows {@code Dept.IT/Support}. */
  public Violations noLink(String field, String text) {
    return none(LINK, field, text);
  }

  /**
   * Refuses links in names, which appear in our mails and may have dots ({@code Maria.de Souza}).
   * An ending of a country is a link only with a path behind it. What passes here is also made no
   * link in our mails (docs/adr/245).
   */
  public Violations noLinkInName(String field, String text) {
    return none(LINK_IN_NAME, field, text);
  }

  private Violations none(Pattern links, String field, String text) {
    return text != null && mayBeLink(text) && links.matcher(plainDots(text)).find()
        ? add(field, "kernel.error.link")
        : this;
  }

  /** Quick check: each link has one of these three signs, or a sign that stands for one. */
  private static boolean mayBeLink(String text) {
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign == '.' || sign == ':' || sign == '/' || sign > LAST_OF_ASCII) {
        return true;
      }
    }
    return false;
  }

  /** Reads a domain as browsers do, which accept other forms of letters and of the dot. */
  private static String plainDots(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('\u3002', '.');
    return UNSEEN.matcher(folded).replaceAll("");
  }

  public Violations slug(String field, String text, int most) {
    maxLength(field, text, most);
    return text != null && !text.isEmpty() && !SLUG.matcher(text).matches()
        ? add(field, "kernel.error.slug")
        : this;
  }

  public Violations webAddress(String field, String text, int most) {
    maxLength(field, text, most);
    return text != null && !text.isEmpty() && !WEB_ADDRESS.matcher(text).matches()
        ? add(field, "kernel.error.url")
        : this;
  }

  public Violations email(String field, String text, int most) {
    maxLength(field, text, most);
    return text != null && !text.isEmpty() && !MAIL_ADDRESS.matcher(text.strip()).matches()
        ? add(field, "kernel.error.email")
        : this;
  }

  /** Accepts any BCP 47 tag, also languages in which the product has no texts. */
  public Violations language(String field, String tag) {
    return tag != null && !Languages.isValidTag(tag) ? add(field, "kernel.error.language") : this;
  }

  /** Accepts the years 1900 to 2199, which excludes slips such as 20244. */
  public Violations day(String field, LocalDate day) {
    return day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)
        ? add(field, "kernel.error.date")
        : this;
  }

  /**
   * Accepts any day that has begun somewhere on earth: "today" in Auckland can be a day ahead of
   * UTC.
   */
  public Violations past(String field, LocalDate day, Instant now) {
    return day != null && day.isAfter(latestDay(now)) ? add(field, "kernel.error.past") : this;
  }

  /** The date in the zone where days begin first: nobody's own date is later. */
  public static LocalDate latestDay(Instant now) {
    return now.atOffset(EASTERNMOST).toLocalDate();
  }

  /**
   * Whether there is a time and nothing is wrong with it: its date is a {@link #day}, and clocks of
   * its zone show that time.
   *
   * @param zone null if not known; then no skipped times can be found
   */
  public boolean localTime(String field, LocalDateTime local, ZoneId zone) {
    int before = errors.size();
    if (local != null && day(field, local.toLocalDate()).errors.size() == before) {
      if (zone == null || LocalTimes.exists(local, zone)) {
        return true;
      }
      add(field, "kernel.error.clock-gap");
    }
    return false;
  }

  /** Accepts the years of {@link #day}. */
  public Violations moment(String field, Instant moment) {
    return moment != null && (moment.isBefore(FIRST_MOMENT) || !moment.isBefore(END_OF_MOMENTS))
        ? add(field, "kernel.error.date")
        : this;
  }

  public Violations zone(String field, String id) {
    if (id == null || id.isEmpty()) {
      return this;
    }
    try {
      return ZoneId.of(id).getId().contains("/") || "UTC".equals(id) || "GMT".equals(id)
          ? this
          : add(field, "kernel.error.zone");
    } catch (DateTimeException unknown) {
      return add(field, "kernel.error.zone");
    }
  }

  /**
   * Checks each translation of one field: language tag, length, control characters, markup; and
   * that all of them fit into the column.
   */
  public Violations texts(String field, LocalizedText texts, int most) {
    if (texts != null && texts.asMap().size() > LocalizedText.LANGUAGES_MAX) {
      return add(field, "kernel.error.too-many-languages", LocalizedText.LANGUAGES_MAX);
    }
    if (texts != null) {
      texts
          .asMap()
          .forEach(
              (language, text) -> {
                language(field + "." + language, language);
                block(field + "." + language, text, most);
              });
    }
    return texts != null && texts.toJson().length() > LocalizedText.JSON_MAX
        ? add(field, "kernel.error.texts-too-long")
        : this;
  }

  /** Adds the mistakes of a part, at {@code part.field}. */
  public Violations under(String part, Violations others) {
    others.errors.forEach(e -> add(part + "." + e.field(), e.messageKey(), e.arguments()));
    return this;
  }

  public boolean isEmpty() {
    return errors.isEmpty();
  }

  public List<FieldError> errors() {
    return List.copyOf(errors);
  }

  public void throwIfAny() {
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
  }

  private static Instant startOf(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private Violations markup(String field, String text) {
    return text.indexOf('<') >= 0 || text.indexOf('>') >= 0
        ? add(field, "kernel.error.markup")
        : this;
  }

  private Violations spreadsheet(String field, String text) {
    // Leading blanks are removed before it is stored.
    String start = text.stripLeading();
    return !start.isEmpty() && "=+-@".indexOf(start.charAt(0)) >= 0
        ? add(field, "kernel.error.spreadsheet-start")
        : this;
  }

  /** Line ends of Unicode, and overrides and isolates, which make a name look like another one. */
  private static boolean disturbsLine(int c) {
    return (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
