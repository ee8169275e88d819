package org.tadamun.architecture.text;

import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A place where a page or a class names a key.
 *
 * @param isPrefix whether code adds the rest of the key, such as the name of a state
 */
record KeyUse(String where, String key, boolean isPrefix) {

  /** {@code text['a.b']} and {@code text.of('a.b', …)}, also with something appended. */
  private static final Pattern IN_PAGE =
      Pattern.compile("\\btext(?:\\[\\s*|\\.of\\(\\s*)'([^']+)'\\s*(\\.concat|\\+=|\\+)?");

  private static final Pattern QUOTED_IN_PAGE =
      Pattern.compile(
          "'(?![^']*\\.(?:css|js|svg)')([a-z]+(?:\\.[A-Za-z0-9_-]+)+\\.?)'\\s*(\\.concat|\\+=|\\+)?");

  private static final Pattern PREFIX =
      Pattern.compile("\\bprefix=\"([a-z]+(?:\\.[A-Za-z0-9_-]+)+)\"");

  /** A literal of three segments or more; a shorter one is the name of an event or of a file. */
  private static final Pattern IN_CLASS =
      Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9_-]+)+\\.?)\"(\\s*\\+)?");

  static List<KeyUse> inPage(String where, String source) {
    return uses(IN_PAGE.matcher(source), where).toList();
  }

  /** Quoted words that begin like one of our bundles, and the prefixes that tags take. */
  static List<KeyUse> anywhereInPage(String where, String source, Set<String> bundles) {
    return Stream.concat(
            uses(QUOTED_IN_PAGE.matcher(source), where),
            PREFIX
                .matcher(source)
                .results()
                .map(one -> new KeyUse(where, one.group(1) + '.', true)))
        .filter(use -> bundles.contains(use.key().substring(0, use.key().indexOf('.'))))
        .toList();
  }

  static List<KeyUse> inClass(String where, String source, Set<String> bundles) {
    return uses(IN_CLASS.matcher(source), where)
        .filter(use -> bundles.contains(use.key().substring(0, use.key().indexOf('.'))))
        .filter(use -> use.isPrefix() || use.key().split("\\.").length > 2)
        .toList();
  }

  /** Whether the exact key exists; for a prefix whether a key begins with it. */
  boolean isKnownIn(NavigableSet<String> keys) {
    return isPrefix ? begins(keys, key) : keys.contains(key);
  }

  /** Whether the key exists or is the stem of others, such as the subject and text of a mail. */
  boolean isStemIn(NavigableSet<String> keys) {
    return isKnownIn(keys) || begins(keys, key + '.');
  }

  /** Whether one of the keys, which are sorted, begins like this. */
  private static boolean begins(NavigableSet<String> keys, String prefix) {
    String next = keys.ceiling(prefix);
    return next != null && next.startsWith(prefix);
  }

  private static Stream<KeyUse> uses(Matcher matcher, String where) {
    return matcher
        .results()
        .map(found -> new KeyUse(where, found.group(1), found.group(2) != null));
  }
}
