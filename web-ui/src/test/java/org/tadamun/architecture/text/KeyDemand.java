package org.tadamun.architecture.text;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Every key that sources may ask for: whole keys, and beginnings to which code adds the rest. It is
 * wider than {@link KeyUse}, which must not report too much, so that a key left over here is
 * certainly not used.
 */
final class KeyDemand {

  private static final Pattern LITERAL =
      Pattern.compile("[\"']([a-z]+\\.[A-Za-z0-9._-]*)[\"'](\\s*(?:\\+|\\.concat))?");

  /** Bundles whose keys are used by their ends alone; no other bundle is used as a whole. */
  private static final Set<String> BUNDLES_BY_TAIL = Set.of("chart.", "trail.");

  private final Set<String> whole = new HashSet<>();
  private final Set<String> beginnings = new HashSet<>();

  KeyDemand(Collection<String> sources) {
    sources.forEach(this::read);
  }

  private void read(String source) {
    Matcher literal = LITERAL.matcher(source);
    while (literal.find()) {
      String key = literal.group(1);
      whole.add(key);
      if (key.indexOf('.') == key.length() - 1) {
        if (BUNDLES_BY_TAIL.contains(key)) {
          beginnings.add(key);
        }
      } else if (literal.group(2) != null || key.endsWith(".")) {
        beginnings.add(key);
      } else {
        // A literal may also be the stem of several keys: a mail's subject and its text.
        beginnings.add(key + '.');
      }
    }
  }

  /** The keys that nothing can ask for. */
  Set<String> leftOver(Collection<String> keys) {
    Set<String> left = new TreeSet<>(keys);
    left.removeIf(key -> whole.contains(key) || isBegun(key));
    return left;
  }

  private boolean isBegun(String key) {
    return IntStream.rangeClosed(1, key.length())
        .anyMatch(length -> beginnings.contains(key.substring(0, length)));
  }
}
